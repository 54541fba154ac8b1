package dev.firsttry.maven.tools;

import dev.firsttry.check.BuildTool;
import dev.firsttry.check.ClassPaths;
import dev.firsttry.check.Coordinates;
import dev.firsttry.check.ModuleFacts;
import dev.firsttry.check.ToolGoal;
import dev.firsttry.check.ToolRun;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/** Maven, as checks see it. Knows the project of one execution only: each module is judged in its own. */
public final class MavenBuildTool implements BuildTool {

    private final MavenThread maven;
    private final GoalRunner goals;
    private final DependencyPaths dependencies;

    public MavenBuildTool(MavenThread maven, GoalRunner goals, DependencyPaths dependencies) {
        this.maven = maven;
        this.goals = goals;
        this.dependencies = dependencies;
    }

    @Override
    public ClassPaths classPaths(ModuleFacts module) {
        return onMavensThread(dependencies::compile);
    }

    @Override
    public List<Path> resolve(ModuleFacts module, Coordinates artifact) {
        return onMavensThread(() -> dependencies.of(artifact));
    }

    @Override
    public ToolRun run(ModuleFacts module, ToolGoal goal) {
        return onMavensThread(() -> goals.run(goal));
    }

    private <T> T onMavensThread(Callable<T> work) {
        try {
            return maven.call(work);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof FirstTryException known ? known : failed(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(e);
        }
    }

    private static FirstTryException failed(Throwable cause) {
        return new FirstTryException(
                Finding.error(
                        "tool/failed",
                        "",
                        "Maven could not do what a check asked for: " + cause,
                        "Run again with -e; if it stays, tell us.",
                        Location.NONE),
                cause);
    }
}
