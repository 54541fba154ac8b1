package dev.firsttry.execution.action.builtin;

import dev.firsttry.execution.action.BuiltinAction;
import dev.firsttry.execution.action.BuiltinContext;
import dev.firsttry.execution.action.BuiltinInputs;
import dev.firsttry.execution.action.BuiltinResult;
import dev.firsttry.execution.artifact.Artifact;
import dev.firsttry.execution.artifact.NamePattern;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code actions/download-artifact}, as of version 4: one artifact by name goes right into the path, several go into a
 * directory each unless they are merged.
 */
public final class DownloadArtifact implements BuiltinAction {

    private static final Set<String> INPUTS =
            Set.of("name", "artifact-ids", "path", "pattern", "merge-multiple", "github-token", "repository", "run-id");

    @Override
    public Set<String> inputs() {
        return INPUTS;
    }

    @Override
    public BuiltinResult run(BuiltinContext context) throws IOException {
        BuiltinInputs inputs = context.inputs();
        boolean elsewhere = inputs.get("repository")
                        .filter(name -> !name.equalsIgnoreCase(context.variable("GITHUB_REPOSITORY")))
                        .isPresent()
                || inputs.get("run-id")
                        .filter(id -> !id.equals(context.variable("GITHUB_RUN_ID")))
                        .isPresent();
        if (elsewhere) {
            return new BuiltinResult.Unsupported("download of an artifact of another run needs the network");
        }
        Path target = context.workspace()
                .resolve(Home.expanded(inputs.get("path", "."), context))
                .normalize();
        Optional<String> name = inputs.get("name");
        return name.isPresent() ? one(name.get(), target, context) : several(target, context);
    }

    private static BuiltinResult one(String name, Path target, BuiltinContext context) throws IOException {
        Optional<Artifact> artifact = context.artifacts().find(name);
        if (artifact.isEmpty()) {
            return BuiltinResult.Failed.because("Unable to download artifact(s): Artifact not found for name: " + name
                    + "; the artifacts of this run so far: " + names(context));
        }
        context.artifacts().extract(artifact.get(), target);
        return done(target, 1);
    }

    private static String names(BuiltinContext context) {
        List<String> names =
                context.artifacts().all().stream().map(Artifact::name).toList();
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private static BuiltinResult several(Path target, BuiltinContext context) throws IOException {
        BuiltinInputs inputs = context.inputs();
        List<String> ids = inputs.get("artifact-ids")
                .map(text -> List.of(text.split("\\s*,\\s*")))
                .orElse(List.of());
        NamePattern pattern = NamePattern.of(inputs.get("pattern", "*"));
        List<Artifact> chosen = context.artifacts().all().stream()
                .filter(artifact ->
                        ids.isEmpty() ? pattern.matches(artifact.name()) : ids.contains(Long.toString(artifact.id())))
                .toList();
        boolean isDirect = inputs.flag("merge-multiple", false) || ids.size() == 1;
        for (Artifact artifact : chosen) {
            context.artifacts().extract(artifact, isDirect ? target : target.resolve(artifact.name()));
        }
        return done(target, chosen.size());
    }

    private static BuiltinResult done(Path target, int count) {
        return BuiltinResult.Done.saying("Total of " + count + " artifact(s) downloaded")
                .with("download-path", target.toString());
    }
}
