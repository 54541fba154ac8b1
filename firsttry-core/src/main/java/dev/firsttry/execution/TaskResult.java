package dev.firsttry.execution;

import dev.firsttry.event.CacheState;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import java.util.List;
import java.util.Objects;

/**
 * How a task ended.
 *
 * @param cacheKey lower-case hex; empty when {@code cache} is off
 * @param reason why, for people; empty for a plain success
 * @param log what the task wrote
 * @param allowedFailure whether a success is a failure that is allowed
 */
public record TaskResult(
        TaskStatus status,
        CacheState cache,
        String cacheKey,
        String reason,
        List<Finding> findings,
        TaskLog log,
        boolean allowedFailure) {

    public TaskResult {
        Objects.requireNonNull(status);
        Objects.requireNonNull(cache);
        Objects.requireNonNull(cacheKey);
        Objects.requireNonNull(reason);
        findings = List.copyOf(findings);
        Objects.requireNonNull(log);
    }

    /**
     * A result that has nothing to do with the cache.
     *
     * @param log the text that the task wrote; empty when nothing
     */
    public static TaskResult of(TaskStatus status, String reason, List<Finding> findings, String log) {
        return new TaskResult(status, CacheState.OFF, "", reason, findings, new TaskLog.Text(log), false);
    }

    /** Not run because something else failed first. */
    public static TaskResult cancelled(String reason) {
        return of(TaskStatus.CANCELLED, reason, List.of(), "");
    }

    /** The same result, with where it came from. */
    public TaskResult from(CacheState state, String key) {
        return new TaskResult(status, state, key, reason, findings, log, allowedFailure);
    }

    /** The same result with another reason. */
    public TaskResult because(String why) {
        return new TaskResult(status, cache, cacheKey, why, findings, log, allowedFailure);
    }
}
