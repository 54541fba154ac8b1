package dev.firsttry.policy;

import java.util.List;
import java.util.Set;

/**
 * Secrets and unsafe code.
 *
 * @param tools subset of {@code secrets}, {@code history}, {@code gitleaks}, {@code find-sec-bugs}
 * @param severityThreshold findings from this risk up fail
 */
public record SecurityScan(boolean enabled, boolean failOnError, List<String> tools, RiskLevel severityThreshold)
        implements CheckRule {

    public SecurityScan {
        tools = List.copyOf(tools);
    }

    @Override
    public CheckName name() {
        return CheckName.SECURITY_SCAN;
    }

    @Override
    public List<Term> ownTerms() {
        return List.of(
                new Term("tools", Set.copyOf(tools), Tightness.SUPERSET),
                new Term("severity_threshold", severityThreshold, Tightness.LESS));
    }
}
