package dev.firsttry.report.slo;

import dev.firsttry.report.RunReport;
import java.time.Instant;

/**
 * One measured run.
 *
 * @param runnerClass machines that can be compared, see {@link #runnerClass}
 * @param durationMs time spent in the gate: the sum of the parts, without what Maven did between them
 * @param success failed runs are kept, and not judged: they stop early
 * @param commit full id; empty outside a repository
 */
public record Measurement(
        Instant at,
        String goal,
        String runnerClass,
        Warmth warmth,
        long durationMs,
        boolean success,
        String commit,
        int tasks,
        int hits,
        RunDetails details) {

    /** A run of which nothing else is known. */
    public Measurement(
            Instant at,
            String goal,
            String runnerClass,
            Warmth warmth,
            long durationMs,
            boolean success,
            String commit,
            int tasks,
            int hits) {
        this(at, goal, runnerClass, warmth, durationMs, success, commit, tasks, hits, RunDetails.NONE);
    }

    public static Measurement of(RunReport report, String runnerClass) {
        return new Measurement(
                report.run().startedAt(),
                report.run().goal(),
                runnerClass,
                Warmth.of(report.cache()),
                report.gateTime().toMillis(),
                report.isSuccess(),
                report.run().git().commit(),
                report.tasks().size(),
                report.cache().hits(),
                RunDetails.of(report));
    }

    /** The same run with the verdict that it came to. */
    public Measurement ended(boolean asSuccess) {
        return new Measurement(at, goal, runnerClass, warmth, durationMs, asSuccess, commit, tasks, hits, details);
    }

    /** {@code linux-amd64-8} for eight processors. A team with several kinds of runner names them itself. */
    public static String runnerClass(String os, int processors) {
        return os.replace('/', '-') + "-" + processors;
    }

    /** Runs of one group can be compared: {@code verify/warm/linux-amd64-8}. */
    public String group() {
        return goal + "/" + warmth.json() + "/" + runnerClass;
    }
}
