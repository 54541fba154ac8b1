package dev.firsttry.report;

import dev.firsttry.event.PolicyInfo;
import dev.firsttry.event.Recorded;
import dev.firsttry.event.RunInfo;
import dev.firsttry.event.RunTrend;
import dev.firsttry.event.SloInfo;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Severity;
import dev.firsttry.finding.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Everything that {@code report.json} says, as values.
 *
 * @param run of the first part; its goal is the one that the build came to last
 * @param duration from the start of the first part to the last event
 * @param policy empty when the run ended before one was read
 * @param tasks by module in the order the build expects them, then in planned order
 * @param findings by task in the order of {@code tasks}, then by place
 * @param violations each once, by rule
 * @param bypasses requests to do less that the policy allows, each once, by rule
 * @param trend how the run compares with those before it; empty when none was recorded
 * @param slo empty when the policy sets no objective, or none was evaluated
 * @param parts in the order the build expects them
 * @param reasons why the status is failure, most telling first; empty on success
 */
public record RunReport(
        ReportStatus status,
        List<String> reasons,
        RunInfo run,
        Duration duration,
        Optional<PolicyInfo> policy,
        List<PartLine> parts,
        List<TaskLine> tasks,
        List<ReportedFinding> findings,
        List<Violation> violations,
        List<Violation> bypasses,
        CacheUse cache,
        Optional<RunTrend> trend,
        Optional<SloInfo> slo) {

    public RunReport {
        reasons = List.copyOf(reasons);
        parts = List.copyOf(parts);
        tasks = List.copyOf(tasks);
        findings = List.copyOf(findings);
        violations = List.copyOf(violations);
        bypasses = List.copyOf(bypasses);
    }

    /**
     * The report of these events. Never fails: a stream that breaks off, that names a task nobody planned, or that is
     * empty gives a report whose status is failure.
     *
     * @param events of all parts of one run, in any interleaving that keeps each part's own order
     */
    public static RunReport of(List<Recorded> events) {
        ReportFold fold = new ReportFold();
        events.forEach(fold::accept);
        return fold.report();
    }

    /** Time spent in the gate itself: the sum of the parts, without what Maven did in between. */
    public Duration gateTime() {
        return parts.stream().map(PartLine::duration).reduce(Duration.ZERO, Duration::plus);
    }

    /** Whether every part that the build owes has ended, so that nothing will be added. */
    public boolean isComplete() {
        return parts.stream().noneMatch(part -> part.outcome() == PartLine.Outcome.UNFINISHED);
    }

    public boolean isSuccess() {
        return status == ReportStatus.SUCCESS;
    }

    /** Tasks that did not succeed and were not rightly skipped; in a run that passed the policy excuses them. */
    public List<TaskLine> problems() {
        return tasks.stream()
                .filter(task -> task.status() != TaskStatus.SUCCESS && task.status() != TaskStatus.SKIPPED)
                .toList();
    }

    /** The findings of each task that has some, those about the run itself under the empty id. In the report's order. */
    public Map<String, List<Finding>> findingsByTask() {
        return findings.stream()
                .collect(Collectors.groupingBy(
                        ReportedFinding::task, Collectors.mapping(ReportedFinding::finding, Collectors.toList())));
    }

    /** How many findings have this severity. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(found -> found.finding().severity() == severity)
                .count();
    }

    /** How many tasks ended this way. */
    public long count(TaskStatus wanted) {
        return tasks.stream().filter(task -> task.status() == wanted).count();
    }
}
