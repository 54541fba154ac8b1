package dev.firsttry.policy;

import dev.firsttry.finding.Severity;
import java.util.List;
import java.util.Set;

/**
 * A company's own tools, which tell what they found in SARIF.
 *
 * @param tools each must run
 * @param severityThreshold results from this severity up fail
 */
public record External(boolean enabled, boolean failOnError, List<ExternalTool> tools, Severity severityThreshold)
        implements CheckRule {

    public External {
        tools = List.copyOf(tools);
    }

    @Override
    public CheckName name() {
        return CheckName.EXTERNAL;
    }

    @Override
    public List<Term> ownTerms() {
        return List.of(
                new Term("tools", Set.copyOf(tools), Tightness.SUPERSET),
                new Term("severity_threshold", severityThreshold, Tightness.LESS));
    }
}
