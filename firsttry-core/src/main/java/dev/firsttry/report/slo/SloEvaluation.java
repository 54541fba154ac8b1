package dev.firsttry.report.slo;

import dev.firsttry.event.RunTrend;
import dev.firsttry.event.SloExempt;
import dev.firsttry.event.SloInfo;
import dev.firsttry.event.SloVerdict;
import dev.firsttry.policy.PerformanceSlo;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Holds measured runs against the policy's objective.
 *
 * <ul>
 *   <li>Only successful runs of the same goal, warmth and runner class are compared.
 *   <li>The 95th percentile of the window above the limit is {@code missed}, with however few samples.
 *   <li>The baseline is the first samples since the last {@link BaselineMark}, also when they are older than the window:
 *       it never follows a regression. Against it stand the latest samples of the window.
 *   <li>{@code regressed} takes both: the median is slower than the budget allows, and a one-sided Mann-Whitney test
 *       against the baseline made slower by the budget says p &lt; 0.05. On unchanged code with 20 % spread that cries
 *       wolf in well under one of a hundred runs.
 *   <li>Runs that the policy exempts are neither in the window nor, also after the exemption is over, in the baseline.
 *   <li>With too few samples on a side the answer is {@code insufficient}.
 * </ul>
 */
public final class SloEvaluation {

    private static final double P_LIMIT = 0.05;
    private static final int FEWEST_SAMPLES = 10;
    private static final double PERCENTILE = 95;

    /** As many as find a slow-down by a half in spite of a spread of a fifth; more would find it later. */
    private static final int MOST_LATEST = 20;

    private final PerformanceSlo objective;
    /** Everything within the window, what is exempt included. */
    private final List<Measurement> within;

    private final List<Measurement> window;

    /** Exemptions that kept runs of the window out of it. */
    private final List<SloExempt> exempt;

    /** The first samples since the last mark; at most one side. */
    private final List<Measurement> baseline;

    /** The last samples of the window that are not part of the baseline; at most {@link #MOST_LATEST}, or one side. */
    private final List<Measurement> latest;

    private SloEvaluation(PerformanceSlo objective, History history, String group, Instant now) {
        this.objective = objective;
        List<Measurement> comparable = history.comparable(group);
        Instant start = now.minus(Duration.ofDays(objective.windowDays()));
        Exemptions exemptions = new Exemptions(objective.exemptions(), now);
        this.within =
                comparable.stream().filter(run -> !run.at().isBefore(start)).toList();
        this.exempt = exemptions.used(within);
        this.window = exemptions.judged(within);
        this.baseline = exemptions.usual(comparable).stream().limit(side()).toList();
        Set<Measurement> old = Collections.newSetFromMap(new IdentityHashMap<>());
        old.addAll(baseline);
        List<Measurement> recent =
                window.stream().filter(run -> !old.contains(run)).toList();
        this.latest = recent.subList(Math.max(0, recent.size() - Math.max(side(), MOST_LATEST)), recent.size());
    }

    /**
     * @param history holds the latest run too
     * @param group of the latest run, see {@link Measurement#group()}
     * @param now end of the window
     */
    public static SloInfo of(PerformanceSlo objective, History history, String group, Instant now) {
        return new SloEvaluation(objective, history, group, now).info(group);
    }

    /** The verdict on each group that has a successful run within the window, by name. */
    public static List<SloInfo> all(PerformanceSlo objective, History history, Instant now) {
        return history.runs().stream()
                .map(Measurement::group)
                .distinct()
                .sorted()
                .map(group -> of(objective, history, group, now))
                .filter(slo -> slo.samples() > 0 || !slo.exempt().isEmpty())
                .toList();
    }

    /** How the latest run compares with those before it. */
    public static RunTrend trend(PerformanceSlo objective, History history, Measurement run, Instant now) {
        SloEvaluation evaluation = new SloEvaluation(objective, history, run.group(), now);
        return new RunTrend(
                run.group(),
                evaluation.baselineMs(),
                Savings.of(run, history),
                evaluation.within.stream()
                        .map(one -> new RunTrend.Sample(one.at(), one.durationMs()))
                        .toList());
    }

    private long baselineMs() {
        return baseline.size() < side() ? 0 : Math.round(Statistics.median(times(baseline)));
    }

    private SloInfo info(String group) {
        double p95 = window.isEmpty() ? 0 : Statistics.percentile(times(window), PERCENTILE);
        double target = objective.p95LatencySeconds() * 1_000;
        return new SloInfo(
                group,
                Math.round(p95),
                Math.round(target),
                regressionPercent(),
                objective.regressionBudgetPercent(),
                window.size(),
                p95 > target ? SloVerdict.MISSED : regression(),
                exempt);
    }

    private SloVerdict regression() {
        if (!canCompare()) {
            return SloVerdict.INSUFFICIENT;
        }
        return regressionPercent() > objective.regressionBudgetPercent() && isSignificant()
                ? SloVerdict.REGRESSED
                : SloVerdict.MET;
    }

    private boolean canCompare() {
        return baseline.size() >= side() && latest.size() >= side();
    }

    private double regressionPercent() {
        if (!canCompare()) {
            return 0;
        }
        double before = Math.max(1, Statistics.median(times(baseline)));
        double percent = (Statistics.median(times(latest)) / before - 1) * 100;
        return Math.round(percent * 10) / 10.0;
    }

    private boolean isSignificant() {
        double[] slower = times(baseline);
        for (int i = 0; i < slower.length; i++) {
            slower[i] *= 1 + objective.regressionBudgetPercent() / 100;
        }
        return MannWhitney.pGreater(times(latest), slower) < P_LIMIT;
    }

    /** Samples that each side needs. */
    private int side() {
        return Math.max(FEWEST_SAMPLES, objective.minSamples());
    }

    private static double[] times(List<Measurement> runs) {
        return runs.stream().mapToDouble(Measurement::durationMs).toArray();
    }
}
