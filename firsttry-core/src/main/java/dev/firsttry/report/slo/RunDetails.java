package dev.firsttry.report.slo;

import dev.firsttry.report.RunReport;
import dev.firsttry.report.TaskLine;
import java.util.Comparator;
import java.util.List;

/**
 * What a measured run did, beyond how long it took.
 *
 * @param runId unique and random: the same run is never counted twice, however it came here; empty in old lines
 * @param remoteHits tasks that came from the S3 tier
 * @param receivedBytes from S3
 * @param uploadedBytes to S3
 * @param remoteRequests to S3
 * @param times of the tasks that ran or were restored, the longest first, at most {@value #MOST_TIMES}
 */
public record RunDetails(
        String runId,
        int remoteHits,
        long receivedBytes,
        long uploadedBytes,
        int remoteRequests,
        List<TaskTime> times) {

    /** Nothing is known. */
    public static final RunDetails NONE = new RunDetails("", 0, 0, 0, 0, List.of());

    private static final int MOST_TIMES = 200;

    public RunDetails {
        times = List.copyOf(times);
    }

    /**
     * One task.
     *
     * @param hit whether it came from a cache, so that {@code ms} is what restoring took
     */
    public record TaskTime(String id, long ms, boolean hit) {}

    static RunDetails of(RunReport report) {
        return new RunDetails(
                report.run().id(),
                report.cache().remoteHits(),
                report.cache().traffic().receivedBytes(),
                report.cache().traffic().uploadedBytes(),
                report.cache().traffic().requests(),
                report.tasks().stream()
                        .filter(task -> task.isHit() || !task.duration().isZero())
                        .sorted(Comparator.comparing(TaskLine::duration).reversed())
                        .limit(MOST_TIMES)
                        .map(task -> new TaskTime(task.id(), task.duration().toMillis(), task.isHit()))
                        .toList());
    }
}
