package dev.firsttry.policy;

import java.util.List;

/**
 * The pipelines against each other and against the recorded plan.
 *
 * @param recordedPlan path from the top-level directory; empty: the usual place, if there is one there
 * @param recordedPlanSha256 of its canonical form, lower-case hex; empty: whatever it is
 */
public record CiParity(boolean enabled, boolean failOnError, String recordedPlan, String recordedPlanSha256)
        implements CheckRule {

    @Override
    public CheckName name() {
        return CheckName.CI_PARITY;
    }

    @Override
    public List<Term> ownTerms() {
        return List.of(
                new Term("recorded_plan", recordedPlan, Tightness.KEPT),
                new Term("recorded_plan_sha256", recordedPlanSha256, Tightness.KEPT));
    }
}
