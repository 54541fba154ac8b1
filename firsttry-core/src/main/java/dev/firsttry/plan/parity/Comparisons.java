package dev.firsttry.plan.parity;

import dev.firsttry.pipeline.PlanContext;
import dev.firsttry.pipeline.Provider;
import dev.firsttry.plan.ExecutionPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes every comparison that a repository has something for. */
public final class Comparisons {

    private static final String TODAY = "today";

    private Comparisons() {}

    /**
     * The recorded plan with today's, when there is one; what GitHub would start with what GitLab would, when there are
     * pipelines for both. Empty: there is nothing to compare the plan with.
     *
     * @param context for which the plan was made
     */
    public static List<ParityReport> of(ExecutionPlan plan, PlanContext context, Optional<PlanSummary> recorded) {
        List<ParityReport> reports = new ArrayList<>();
        recorded.ifPresent(before -> reports.add(Parity.compare(before, PlanSummary.of(TODAY, plan))));
        if (has(plan, Provider.GITHUB) && has(plan, Provider.GITLAB)) {
            reports.add(Parity.compare(
                    PlanSummary.of(plan, Provider.GITHUB, context), PlanSummary.of(plan, Provider.GITLAB, context)));
        }
        return List.copyOf(reports);
    }

    private static boolean has(ExecutionPlan plan, Provider provider) {
        return plan.pipelines().stream()
                .anyMatch(pipeline -> pipeline.pipeline().provider() == provider);
    }
}
