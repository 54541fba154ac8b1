package dev.firsttry.policy.init;

import java.util.List;
import java.util.Objects;

/**
 * What a project has, as the caller found it.
 *
 * @param name of the project
 * @param lintTools of {@code checkstyle}, {@code pmd}, {@code spotless}: those that its POM configures
 * @param jacoco whether its POM configures JaCoCo
 * @param coveragePercent lines covered by the last build, rounded down; 0 when not known
 * @param tests how many tests the last build ran; 0 when not known
 * @param git whether it is in a git repository
 * @param conventionalCommits whether its last commits follow the convention
 * @param codeowners whether it has a CODEOWNERS file
 * @param workflows whether it has GitHub workflows or a GitLab pipeline
 */
public record ProjectFacts(
        String name,
        List<String> lintTools,
        boolean jacoco,
        int coveragePercent,
        int tests,
        boolean git,
        boolean conventionalCommits,
        boolean codeowners,
        boolean workflows) {

    public ProjectFacts {
        Objects.requireNonNull(name);
        lintTools = List.copyOf(lintTools);
    }
}
