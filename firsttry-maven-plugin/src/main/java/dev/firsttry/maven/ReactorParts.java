package dev.firsttry.maven;

import dev.firsttry.event.RunPart;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** Which goals of the gate this build owes in which modules. */
final class ReactorParts {

    static final String PLUGIN = "dev.firsttry:firsttry-maven-plugin";
    private static final String VERIFY = "verify";
    private static final String NO_PHASE = "none";

    private final MavenSession session;
    private final MavenProject current;
    private final MojoExecution execution;
    private final ModuleReader modules;
    private final Lifecycle lifecycle;

    ReactorParts(MavenSession session, MavenProject current, MojoExecution execution, ModuleReader modules) {
        this.session = session;
        this.current = current;
        this.execution = execution;
        this.modules = modules;
        this.lifecycle = Lifecycle.of(session);
    }

    /** This very execution. */
    RunPart part(MavenProject project) {
        return part(execution.getGoal(), project);
    }

    /** Every part that the build owes, in reactor order; always holds this one. */
    List<RunPart> expected() {
        List<RunPart> expected = new ArrayList<>();
        for (MavenProject project : session.getProjects()) {
            for (String goal : List.of("enforce", VERIFY)) {
                if (owes(project, goal)) {
                    expected.add(part(goal, project));
                }
            }
        }
        RunPart own = part(current);
        if (!expected.contains(own)) {
            expected.add(own);
        }
        return expected;
    }

    /** Projects whose checks this build owes, in reactor order; the one at hand when only the lock is asked for. */
    List<MavenProject> judged() {
        List<MavenProject> judged = session.getProjects().stream()
                .filter(project -> owes(project, VERIFY))
                .toList();
        return judged.isEmpty() ? List.of(current) : judged;
    }

    /** Whether the lifecycle went through the phase {@code test} before this execution. */
    boolean ranTests() {
        return lifecycle.reaches("test");
    }

    private boolean owes(MavenProject project, String goal) {
        boolean typed = execution.getSource() == MojoExecution.Source.CLI
                && execution.getGoal().equals(goal);
        return typed || lifecycle.reaches(phase(goal)) && isBound(project, goal);
    }

    private static String phase(String goal) {
        return goal.equals(VERIFY) ? VERIFY : "validate";
    }

    private static boolean isBound(MavenProject project, String goal) {
        Plugin plugin = project.getPlugin(PLUGIN);
        return plugin != null
                && plugin.getExecutions().stream()
                        .filter(bound -> !NO_PHASE.equals(bound.getPhase()))
                        .map(PluginExecution::getGoals)
                        .anyMatch(goals -> goals.contains(goal));
    }

    private RunPart part(String goal, MavenProject project) {
        return new RunPart(goal, module(project));
    }

    /** The module's path as parts name it: {@code .} for the top-level module. */
    String module(MavenProject project) {
        String path = modules.path(modules.directory(project));
        return path.isEmpty() ? "." : path;
    }
}
