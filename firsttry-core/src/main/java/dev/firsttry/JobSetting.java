package dev.firsttry;

import dev.firsttry.execution.action.builtin.Builtins;
import dev.firsttry.execution.artifact.ArtifactStore;
import dev.firsttry.execution.artifact.PathCache;
import dev.firsttry.execution.container.ContainerEngines;
import dev.firsttry.execution.job.JobMemory;
import dev.firsttry.execution.job.JobServices;
import dev.firsttry.execution.job.Rerun;
import dev.firsttry.execution.process.Strays;
import dev.firsttry.execution.runner.Machine;
import dev.firsttry.execution.tool.JdkFinder;
import dev.firsttry.execution.tool.Programs;
import dev.firsttry.execution.tool.ToolFinder;
import dev.firsttry.execution.workspace.Snapshot;
import dev.firsttry.execution.workspace.WorkspaceHome;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** Everything that jobs find here: places, tools, and what they may know of this machine. Closing it removes the places. */
final class JobSetting implements AutoCloseable {

    private final WorkspaceHome home;
    private final JobServices services;

    private JobSetting(WorkspaceHome home, JobServices services) {
        this.home = home;
        this.services = services;
    }

    static JobSetting open(
            GateRequest request,
            RunOptions options,
            Snapshot source,
            RunCache cached,
            JobMemory.Use use,
            Outputs outputs,
            Clock clock)
            throws InterruptedException {
        Path cache = request.cache().directory();
        Map<String, String> environment = MachineEnvironment.of(
                request.cache().environment(), request.run().id());
        WorkspaceHome home = WorkspaceHome.open(
                cache.resolveSibling("firsttry-workspaces"), request.run().id());
        for (String killed : home.killed()) {
            Strays.end(RunOptions.MARK, killed);
        }
        ArtifactStore artifacts = new ArtifactStore(home.directory().resolve("artifacts"));
        Lazy<Map<String, String>> inputs =
                new Lazy<>(new RunInputs(request, options, new Inputs(request, cached.hashes()), environment)::fields);
        JobServices services = new JobServices(
                home,
                source,
                environment,
                outputs::logFile,
                artifacts,
                new PathCache(cache.resolve("paths"), clock),
                new ToolFinder(
                        JdkFinder.ofMachine(
                                Path.of(environment.getOrDefault("HOME", System.getProperty("user.home"))),
                                environment),
                        new Programs(environment)),
                options.actions(),
                Builtins.all(),
                Machine.current(options.labels()),
                options.cleanHome(),
                new ContainerEngines(request.cache().environment(), home.directory()),
                new JobMemory(cached.results(), artifacts, use),
                inputs::get,
                new Rerun(options.given()));
        return new JobSetting(home, services);
    }

    JobServices services() {
        return services;
    }

    @Override
    public void close() {
        home.close();
    }
}
