package dev.firsttry.maven;

import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** How far the goals of the command line take Maven's default lifecycle. */
final class Lifecycle {

    private static final List<String> PHASES = List.of(
            "validate",
            "initialize",
            "generate-sources",
            "process-sources",
            "generate-resources",
            "process-resources",
            "compile",
            "process-classes",
            "generate-test-sources",
            "process-test-sources",
            "generate-test-resources",
            "process-test-resources",
            "test-compile",
            "process-test-classes",
            "test",
            "prepare-package",
            "package",
            "pre-integration-test",
            "integration-test",
            "post-integration-test",
            "verify",
            "install",
            "deploy");

    private final int farthest;

    Lifecycle(List<String> goals) {
        this.farthest = goals.stream().mapToInt(PHASES::indexOf).max().orElse(-1);
    }

    /** Of a build: what was typed, else what the POM does when nothing was. */
    static Lifecycle of(MavenSession session) {
        return new Lifecycle(goals(session));
    }

    static List<String> goals(MavenSession session) {
        Optional<String> unasked = Optional.ofNullable(session.getTopLevelProject())
                .map(MavenProject::getDefaultGoal)
                .filter(goals -> session.getGoals().isEmpty() && !goals.isBlank());
        return unasked.map(goals -> List.of(goals.strip().split("\\s+"))).orElse(session.getGoals());
    }

    /** Whether the build goes through that phase. */
    boolean reaches(String phase) {
        return farthest >= PHASES.indexOf(phase);
    }
}
