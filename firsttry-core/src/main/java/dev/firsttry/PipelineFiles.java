package dev.firsttry;

import dev.firsttry.digest.ContentHashes;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.git.GitRepository;
import dev.firsttry.plan.PipelinePlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether CI would read the files that a plan was read from, and as they are here. */
final class PipelineFiles {

    private final Path top;
    private final boolean committed;
    private final Inputs inputs;

    PipelineFiles(GateRequest request, RunOptions options, ContentHashes hashes) {
        this.top = request.places().top();
        this.committed = options.committed();
        this.inputs = new Inputs(request, hashes);
    }

    /** One error for each file that CI would not have, or, when the last commit alone is to run, would have otherwise. */
    List<Finding> judge(List<PipelinePlan> pipelines) {
        List<Finding> findings = new ArrayList<>();
        SortedSet<String> hidden = read(pipelines, false);
        // Most pipelines are one file, and need no list of all others.
        if (!hidden.isEmpty()) {
            hidden.removeAll(Set.copyOf(inputs.files()));
            hidden.forEach(file -> findings.add(ignored(file)));
        }
        if (committed) {
            SortedSet<String> both = read(pipelines, true);
            both.retainAll(uncommitted());
            both.forEach(file -> findings.add(uncommitted(file)));
        }
        return findings;
    }

    /** From the top-level directory; without those of other repositories. */
    private SortedSet<String> read(List<PipelinePlan> pipelines, boolean itself) {
        return pipelines.stream()
                .flatMap(plan -> plan.files().stream()
                        .filter(file -> itself || !file.equals(plan.pipeline().source())))
                .map(file -> slashes(top.relativize(top.resolve(file).normalize())))
                .filter(file -> Files.isRegularFile(top.resolve(file)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Empty without git: that there is no commit to run, the run itself will say. */
    private Set<String> uncommitted() {
        return GitRepository.open(top).map(this::uncommitted).orElse(Set.of());
    }

    private Set<String> uncommitted(GitRepository opened) {
        try (GitRepository repository = opened) {
            Path root = repository.topLevel().toRealPath();
            String here = slashes(root.relativize(top.toRealPath()));
            String prefix = here.isEmpty() ? "" : here + "/";
            return repository.uncommitted().stream()
                    .filter(path -> path.startsWith(prefix))
                    .map(path -> path.substring(prefix.length()))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot resolve " + top, e);
        }
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static Finding ignored(String file) {
        return Finding.error(
                "run/ignored-file",
                "",
                "the pipeline reads " + file + ", which git ignores: in CI it will not be there",
                "Take it out of .gitignore and add it, or do without it.",
                Location.of(file));
    }

    private static Finding uncommitted(String file) {
        return Finding.error(
                "run/uncommitted-file",
                "",
                "the pipeline was read from " + file + " as it is now, which is not as the last commit has it",
                "Commit it, or run without -Dfirsttry.committed.",
                Location.of(file));
    }
}
