package dev.firsttry.report.slo;

import dev.firsttry.report.slo.RunDetails.TaskTime;
import java.util.HashMap;
import java.util.Map;

/** What the cache saved a run, by what its tasks took when they last ran. */
final class Savings {

    private Savings() {}

    /** In milliseconds; 0 when no task that came from a cache has run on such a machine before. */
    static long of(Measurement run, History before) {
        Map<String, Long> ran = new HashMap<>();
        before.runs().stream()
                .filter(one ->
                        one.runnerClass().equals(run.runnerClass()) && !one.at().isAfter(run.at()))
                .flatMap(one -> one.details().times().stream())
                .filter(time -> !time.hit())
                .forEach(time -> ran.put(time.id(), time.ms()));
        return run.details().times().stream()
                .filter(TaskTime::hit)
                .mapToLong(time -> Math.max(0, ran.getOrDefault(time.id(), time.ms()) - time.ms()))
                .sum();
    }
}
