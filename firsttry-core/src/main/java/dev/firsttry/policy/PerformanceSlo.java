package dev.firsttry.policy;

import java.util.List;
import java.util.Set;

/**
 * How fast the gate must be.
 *
 * @param p95LatencySeconds absolute limit of the 95th percentile
 * @param regressionBudgetPercent how much slower than the baseline the median may become
 * @param windowDays samples older than this do not count
 * @param minSamples with fewer on a side there is no verdict
 * @param exemptions runs that do not count, for a time
 */
public record PerformanceSlo(
        boolean enabled,
        double p95LatencySeconds,
        double regressionBudgetPercent,
        int windowDays,
        int minSamples,
        List<SloExemption> exemptions) {

    public PerformanceSlo {
        exemptions = List.copyOf(exemptions);
    }

    List<Term> terms() {
        Term on = new Term("performance_slo.enabled", enabled, Tightness.TRUE);
        return enabled
                ? List.of(
                        on,
                        new Term("performance_slo.p95_latency_seconds", p95LatencySeconds, Tightness.LESS),
                        new Term("performance_slo.regression_budget_percent", regressionBudgetPercent, Tightness.LESS),
                        new Term("performance_slo.window_days", windowDays, Tightness.FIXED),
                        new Term("performance_slo.min_samples", minSamples, Tightness.LESS),
                        new Term("performance_slo.exemptions", Set.copyOf(exemptions), Tightness.SUBSET))
                : List.of(on);
    }
}
