package dev.firsttry.check.lint;

import dev.firsttry.finding.Severity;
import java.util.List;

/**
 * What the policy says about {@code linting}.
 *
 * @param tools {@code checkstyle}, {@code pmd}, {@code spotless}; each must have run
 * @param threshold items so severe or worse are errors
 */
public record LintingParameters(List<String> tools, Severity threshold) {

    public LintingParameters {
        tools = List.copyOf(tools);
    }
}
