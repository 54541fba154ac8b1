package dev.firsttry.execution.job;

import dev.firsttry.event.CacheState;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.execution.TaskLog;
import dev.firsttry.execution.TaskResult;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Severity;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How an instance ended, as those that need it see it.
 *
 * @param status the conclusion: a failure that the job may have is a success with a reason
 * @param allowed whether it is a failure that the pipeline allows
 * @param clean whether it is a success of which nothing need be said, so that it may be kept for the next run
 * @param reason why, for people; empty for a plain success
 * @param outputs by name; empty unless it ran
 * @param artifacts names of those that it made
 */
public record JobResult(
        TaskStatus status,
        boolean allowed,
        boolean clean,
        String reason,
        SortedMap<String, String> outputs,
        List<Finding> findings,
        List<String> artifacts) {

    public JobResult {
        Objects.requireNonNull(status);
        Objects.requireNonNull(reason);
        outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
        findings = List.copyOf(findings);
        artifacts = List.copyOf(artifacts);
    }

    /** A result without artifacts. */
    public JobResult(
            TaskStatus status,
            boolean clean,
            String reason,
            SortedMap<String, String> outputs,
            List<Finding> findings) {
        this(status, false, clean, reason, outputs, findings, List.of());
    }

    /** The same, having made these artifacts. */
    public JobResult making(List<String> names) {
        return new JobResult(status, allowed, clean, reason, outputs, findings, names);
    }

    /** An end without outputs and findings. */
    public static JobResult of(TaskStatus status, String reason) {
        return new JobResult(
                status, status == TaskStatus.SUCCESS && reason.isEmpty(), reason, new TreeMap<>(), List.of());
    }

    /** Everything went well. */
    public static JobResult success(Map<String, String> outputs, List<Finding> findings) {
        return new JobResult(TaskStatus.SUCCESS, true, "", new TreeMap<>(outputs), findings);
    }

    /** A failure that the pipeline allows: it goes on as after a success, and says so. */
    public JobResult allowed(String by) {
        List<Finding> softer = findings.stream()
                .map(found -> Finding.of(
                        found.severity() == Severity.ERROR ? Severity.WARNING : found.severity(),
                        found.rule(),
                        found.check(),
                        found.message(),
                        found.remedy(),
                        found.location()))
                .toList();
        String why = "failed, which " + by + " allows: " + reason;
        return new JobResult(TaskStatus.SUCCESS, true, false, why, outputs, softer, artifacts);
    }

    /** As the scheduler sees it: without what only other jobs want to know. */
    public TaskResult told(List<Finding> all, TaskLog log) {
        return new TaskResult(status, CacheState.OFF, "", reason, all, log, allowed);
    }

    /** The same of a job that did not run. */
    public TaskResult told() {
        return told(findings, TaskLog.NONE);
    }
}
