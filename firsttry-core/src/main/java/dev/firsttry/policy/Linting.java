package dev.firsttry.policy;

import dev.firsttry.finding.Severity;
import java.util.List;
import java.util.Set;

/**
 * The module's linters.
 *
 * @param tools subset of {@code checkstyle}, {@code pmd}, {@code spotless}; each must have run
 * @param severityThreshold findings from this severity up fail
 */
public record Linting(boolean enabled, boolean failOnError, List<String> tools, Severity severityThreshold)
        implements CheckRule {

    public Linting {
        tools = List.copyOf(tools);
    }

    @Override
    public CheckName name() {
        return CheckName.LINTING;
    }

    @Override
    public List<Term> ownTerms() {
        return List.of(
                new Term("tools", Set.copyOf(tools), Tightness.SUPERSET),
                new Term("severity_threshold", severityThreshold, Tightness.LESS));
    }
}
