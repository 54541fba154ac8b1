package dev.firsttry.policy;

import java.util.List;

/**
 * The pipelines against each other and against the recorded plan.
 */
public record CiParity(boolean enabled, boolean failOnError) implements CheckRule {

    @Override
    public CheckName name() {
        return CheckName.CI_PARITY;
    }

    @Override
    public List<Term> ownTerms() {
        return List.of();
    }
}
