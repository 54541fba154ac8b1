package dev.firsttry;

import dev.firsttry.cache.CacheKey;
import dev.firsttry.digest.ContentHashes;
import dev.firsttry.digest.Sha256;
import dev.firsttry.plan.PlanRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Identity of a whole run: everything that decides which tasks there are and how each of them ends. More than the keys of
 * its jobs hold; what is too much costs a look at each job, what is too little would be wrong.
 */
final class RunKey {

    private static final String WORKFLOWS = ".github/workflows";

    private final GateRequest request;
    private final RunOptions options;
    private final Sha256 policy;
    private final ContentHashes hashes;

    RunKey(GateRequest request, RunOptions options, Sha256 policy, ContentHashes hashes) {
        this.request = request;
        this.options = options;
        this.policy = policy;
        this.hashes = hashes;
    }

    /** Looks at the files and the tools as they are now. */
    CacheKey now() {
        PlanRequest plan = request.plan();
        Inputs inputs = new Inputs(request, hashes);
        return CacheKey.of("pipeline-run")
                .add("run", fields(inputs))
                .add("files", inputs.digest())
                .add("workflows", digest(Optional.of(top().resolve(WORKFLOWS))))
                .add("commit", request.run().git().commit())
                .add("policy", policy)
                .add("maven", request.run().maven())
                .add("pipelines", plan.pipelines())
                .add("repositories", digest(plan.repositories()))
                .add("changed files", plan.context().changedFiles())
                .addHidden("variables", plan.context().variables())
                .addHidden("secrets", plan.context().secrets())
                .add("jobs", options.selection().jobs())
                .add("matrix", options.selection().matrix())
                .add("changed only", Boolean.toString(options.selection().changedOnly()))
                .add("committed", Boolean.toString(options.committed()))
                .add("labels", new TreeSet<>(options.labels()))
                .add("images on host", Boolean.toString(options.imagesOnHost()))
                .add("reports", request.places().fromRoot(request.places().output()))
                .build();
    }

    /** Whether the key would be another if any of these files had another content. */
    boolean holds(Set<String> files) {
        Set<String> known = Set.copyOf(new Inputs(request, hashes).files());
        return files.stream().allMatch(file -> known.contains(file) || file.startsWith(WORKFLOWS + "/"));
    }

    private Map<String, String> fields(Inputs inputs) {
        Map<String, String> environment = MachineEnvironment.of(
                request.cache().environment(), request.run().id());
        return new RunInputs(request, options, inputs, environment).fields();
    }

    /** Also of what git ignores: a workflow is read all the same. */
    private static String digest(Optional<Path> directory) {
        return directory.filter(Files::isDirectory).map(RunInputs::digest).orElse("none");
    }

    private Path top() {
        return request.places().top();
    }
}
