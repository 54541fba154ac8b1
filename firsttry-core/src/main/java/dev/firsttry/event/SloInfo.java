package dev.firsttry.event;

import java.util.List;

/**
 * The performance objective (SLO) of the policy, held against measured runs.
 *
 * @param metric what was measured and in which group, such as {@code verify/warm/linux-amd64-8}
 * @param p95Ms 95th percentile (nearest rank) in milliseconds
 * @param targetMs the policy's limit in milliseconds
 * @param regressionPercent how much slower the median is than the baseline's, in percent; negative when faster; 0 while
 *     there is no baseline
 * @param budgetPercent how much slower the policy lets it become
 * @param samples runs behind {@code p95Ms}
 * @param exempt what the policy kept out of it
 */
public record SloInfo(
        String metric,
        long p95Ms,
        long targetMs,
        double regressionPercent,
        double budgetPercent,
        int samples,
        SloVerdict verdict,
        List<SloExempt> exempt) {

    public SloInfo {
        exempt = List.copyOf(exempt);
    }

    /** Nothing was kept out. */
    public SloInfo(
            String metric,
            long p95Ms,
            long targetMs,
            double regressionPercent,
            double budgetPercent,
            int samples,
            SloVerdict verdict) {
        this(metric, p95Ms, targetMs, regressionPercent, budgetPercent, samples, verdict, List.of());
    }
}
