package dev.firsttry.maven;

import dev.firsttry.FirstTry;
import dev.firsttry.GateOutcome;
import dev.firsttry.GateRequest;
import dev.firsttry.check.BuildTool;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.maven.tools.DependencyPaths;
import dev.firsttry.maven.tools.GoalRunner;
import dev.firsttry.maven.tools.MavenBuildTool;
import dev.firsttry.maven.tools.MavenThread;
import dev.firsttry.maven.tools.ProcessorPath;
import dev.firsttry.maven.tools.ToolWitness;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import javax.inject.Inject;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;

/** What {@code enforce} and {@code verify} have in common: requests to do less, and how an outcome becomes Maven's. */
public abstract class GateMojo extends PolicyMojo {

    /** A request not to judge. Under a locked policy a violation, not an option. */
    @Parameter(property = "firsttry.skip", defaultValue = "false")
    boolean skip;

    /** A request to leave out checks, by name and comma-separated. Under a locked policy a violation, not an option. */
    @Parameter(property = "firsttry.skipChecks")
    String skipChecks;

    /** {@code off} is a request not to use the cache. Under a locked policy a violation, not an option. */
    @Parameter(property = "firsttry.cache", defaultValue = "on")
    String cache;

    @Inject
    BuildPluginManager pluginManager;

    @Inject
    ProjectDependenciesResolver dependenciesResolver;

    /** Runs the goal. */
    protected abstract GateOutcome run(FirstTry firstTry, GateRequest request) throws InterruptedException;

    /** Whether the goal is about Maven's projects, of which a POM that declares the gate for others is none. */
    boolean judgesProjects() {
        return true;
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        try (Console console = Console.of(getLog(), session, LogFormat.named(logFormat))) {
            if (judgesProjects() && ParentItself.isBuilt(session, project())) {
                getLog().info("This POM declares the gate for others; there is nothing of its own to judge.");
                return;
            }
            ToolWitness.watch(session, SessionLedger.of(session));
            MavenThread maven = new MavenThread();
            GateRequest request = new GateRequestBuilder(this).build(buildTool(maven), console.progress());
            GateOutcome outcome = maven.serve(() -> run(new FirstTry(Clock.systemUTC()), request));
            console.tell(outcome, request);
            if (outcome.failsBuild()) {
                throw new MojoFailureException(console.failure(outcome, request));
            }
        } catch (FirstTryException e) {
            throw new MojoExecutionException(FailureMessage.of(e.finding()), e);
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("The build was stopped while FirstTry was judging it.", e);
        }
    }

    private BuildTool buildTool(MavenThread maven) {
        DependencyPaths dependencies =
                new DependencyPaths(session, dependenciesResolver, new ProcessorPath(session, repositorySystem));
        return new MavenBuildTool(maven, new GoalRunner(session, pluginManager, dependencies), dependencies);
    }

    private static MojoExecutionException failed(Throwable cause) {
        return cause instanceof FirstTryException known
                ? new MojoExecutionException(FailureMessage.of(known.finding()), known)
                : new MojoExecutionException("FirstTry failed, which is a fault of its own: " + cause, cause);
    }
}
