package dev.firsttry.execution.job;

import dev.firsttry.execution.action.BuiltinAction;
import dev.firsttry.execution.artifact.ArtifactStore;
import dev.firsttry.execution.artifact.PathCache;
import dev.firsttry.execution.container.ContainerEngines;
import dev.firsttry.execution.runner.Machine;
import dev.firsttry.execution.tool.ToolFinder;
import dev.firsttry.execution.workspace.Snapshot;
import dev.firsttry.execution.workspace.WorkspaceHome;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What all jobs of a run share.
 *
 * @param home where workspaces are made
 * @param source what a checkout lays out
 * @param environment what every process gets from this machine, and nothing else: a token in the developer's shell is
 *     none of a job's business
 * @param logs file of a task's log, by its id
 * @param artifacts of this run
 * @param cache what jobs keep between runs on purpose
 * @param tools this machine's tools
 * @param actions directory that holds actions of other repositories; empty when not configured
 * @param builtins actions that FirstTry does itself, by lower case name
 * @param machine this machine as a runner
 * @param cleanHome whether every job gets an empty home of its own
 * @param containers docker or podman, if one of them answers
 * @param memory what was proven in earlier runs
 * @param inputs what every job depends on; part of each cache key
 * @param rerun how to run one job alone
 */
public record JobServices(
        WorkspaceHome home,
        Snapshot source,
        Map<String, String> environment,
        Function<String, Path> logs,
        ArtifactStore artifacts,
        PathCache cache,
        ToolFinder tools,
        Optional<Path> actions,
        Map<String, BuiltinAction> builtins,
        Machine machine,
        boolean cleanHome,
        ContainerEngines containers,
        JobMemory memory,
        Supplier<Map<String, String>> inputs,
        Rerun rerun) {

    public JobServices {
        Objects.requireNonNull(home);
        Objects.requireNonNull(source);
        environment = Map.copyOf(environment);
        Objects.requireNonNull(logs);
        Objects.requireNonNull(artifacts);
        Objects.requireNonNull(cache);
        Objects.requireNonNull(tools);
        Objects.requireNonNull(actions);
        builtins = Map.copyOf(builtins);
        Objects.requireNonNull(machine);
        Objects.requireNonNull(containers);
        Objects.requireNonNull(memory);
        Objects.requireNonNull(inputs);
        Objects.requireNonNull(rerun);
    }
}
