package dev.firsttry.check;

import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Severity;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a check answers.
 *
 * @param reason why, for people; empty for a plain success
 * @param findings in the order in which people should read them
 * @param log text for the task's log file; never holds a secret
 * @param reused whether the answer rests on {@link CheckContext#proven()} alone
 * @param evidence what was seen, normalised (no times, no paths of this machine), to compare with a later build of the
 *     same inputs; format is the check's own; empty when it keeps none
 * @param measures numbers to add up over modules, such as {@code tests.executed}
 */
public record CheckResult(
        TaskStatus status,
        String reason,
        List<Finding> findings,
        String log,
        boolean reused,
        String evidence,
        SortedMap<String, Long> measures) {

    public CheckResult {
        Objects.requireNonNull(status);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(log);
        Objects.requireNonNull(evidence);
        findings = List.copyOf(findings);
        measures = Collections.unmodifiableSortedMap(new TreeMap<>(measures));
    }

    /** A failure when any finding is an error, else a success. */
    public static CheckResult judged(List<Finding> findings, String log) {
        long errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        return errors == 0
                ? of(TaskStatus.SUCCESS, "", findings, log)
                : of(TaskStatus.FAILURE, errors == 1 ? "1 error" : errors + " errors", findings, log);
    }

    public static CheckResult of(TaskStatus status, String reason, List<Finding> findings, String log) {
        return new CheckResult(status, reason, findings, log, false, "", new TreeMap<>());
    }

    /** Skipped, for a module of packaging {@code pom}, which has no code of its own; empty for any other. */
    public static Optional<CheckResult> ofAggregator(ModuleFacts module) {
        String reason = "packaging pom";
        return module.packaging().equals("pom")
                ? Optional.of(of(TaskStatus.SKIPPED, reason, List.of(), reason + "\n"))
                : Optional.empty();
    }

    /** The same, with the evidence that it rests on and numbers to add up. */
    public CheckResult with(String normalised, Map<String, Long> numbers) {
        return new CheckResult(status, reason, findings, log, reused, normalised, new TreeMap<>(numbers));
    }

    /** The same, as an answer that rests on what was proven earlier. */
    public CheckResult asReused() {
        return new CheckResult(status, reason, findings, log, true, evidence, measures);
    }

    /** Whether it may be stored: only success is, and only once. */
    public boolean cacheable() {
        return status == TaskStatus.SUCCESS && !reused;
    }

    /** A measure, 0 when the check did not give it. */
    public long measure(String name) {
        return measures.getOrDefault(name, 0L);
    }
}
