package dev.firsttry.execution.action;

import dev.firsttry.execution.artifact.ArtifactStore;
import dev.firsttry.execution.artifact.PathCache;
import dev.firsttry.execution.tool.ToolFinder;
import dev.firsttry.execution.workspace.Snapshot;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a built-in action works with.
 *
 * @param inputs of the step
 * @param workspace {@code GITHUB_WORKSPACE}, absolute; empty until the job checks out, as in CI
 * @param temp {@code RUNNER_TEMP}, absolute: a directory of this job, removed after it
 * @param environment of the step, {@code GITHUB_*} included; {@code HOME} is what {@code ~} means
 * @param ownHome whether {@code HOME} belongs to the job and not to the developer ({@code firsttry.cleanHome})
 * @param source what {@code actions/checkout} lays out
 * @param artifacts of this run
 * @param cache what {@code actions/cache} keeps between runs
 * @param tools this machine's tools
 */
public record BuiltinContext(
        BuiltinInputs inputs,
        Path workspace,
        Path temp,
        Map<String, String> environment,
        boolean ownHome,
        Snapshot source,
        ArtifactStore artifacts,
        PathCache cache,
        ToolFinder tools) {

    public BuiltinContext {
        environment = Map.copyOf(environment);
    }

    /** A variable; empty text when it is not set. */
    public String variable(String name) {
        return environment.getOrDefault(name, "");
    }
}
