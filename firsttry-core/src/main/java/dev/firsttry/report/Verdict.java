package dev.firsttry.report;

import dev.firsttry.event.PolicyInfo;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Severity;
import dev.firsttry.finding.Violation;
import dev.firsttry.report.PartLine.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether a run is a success. The gate judges each part; what is decided here is only that nothing which the build owed
 * is missing, and that no violation passes under a policy that is locked or was never read.
 */
record Verdict(
        Optional<PolicyInfo> policy,
        List<PartLine> parts,
        List<TaskLine> tasks,
        List<String> unfinishedTasks,
        List<ReportedFinding> findings,
        Collection<Violation> violations) {

    /** How many names a reason spells out. */
    private static final int NAMED = 5;

    ReportStatus status() {
        return allPartsSucceeded() && unfinishedTasks.isEmpty() && !lockIsBroken()
                ? ReportStatus.SUCCESS
                : ReportStatus.FAILURE;
    }

    List<String> reasons() {
        if (status() == ReportStatus.SUCCESS) {
            return List.of();
        }
        var reasons = new ArrayList<String>();
        add(
                reasons,
                "violation",
                "violations",
                violations.stream().map(Violation::rule).toList());
        add(reasons, "error outside any task", "errors outside any task", errorsOutsideTasks());
        add(reasons, "task failed", "tasks failed", ids(TaskStatus.FAILURE));
        add(reasons, "task cannot be judged here", "tasks cannot be judged here", ids(TaskStatus.UNSUPPORTED));
        add(reasons, "task never finished", "tasks never finished", unfinishedTasks);
        if (violations.isEmpty()) {
            // After a refusal nothing else was to be expected.
            add(
                    reasons,
                    "part of the build never finished",
                    "parts of the build never finished",
                    parts(Outcome.UNFINISHED));
        }
        if (reasons.isEmpty()) {
            reasons.add(parts.isEmpty() ? "nothing was judged" : "the gate refused " + named(parts(Outcome.FAILURE)));
        }
        return reasons;
    }

    private boolean allPartsSucceeded() {
        return !parts.isEmpty() && parts.stream().allMatch(part -> part.outcome() == Outcome.SUCCESS);
    }

    private boolean lockIsBroken() {
        return !violations.isEmpty() && policy.map(PolicyInfo::locked).orElse(true);
    }

    private List<String> ids(TaskStatus status) {
        return tasks.stream()
                .filter(task -> task.status() == status)
                .map(TaskLine::id)
                .toList();
    }

    private List<String> parts(Outcome outcome) {
        return parts.stream()
                .filter(part -> part.outcome() == outcome)
                .map(part -> part.part().toString())
                .toList();
    }

    private List<String> errorsOutsideTasks() {
        return findings.stream()
                .filter(found -> found.task().isEmpty() && found.finding().severity() == Severity.ERROR)
                .map(found -> found.finding().rule())
                .toList();
    }

    private static void add(List<String> reasons, String one, String many, List<String> names) {
        if (!names.isEmpty()) {
            reasons.add(names.size() + " " + (names.size() == 1 ? one : many) + ": " + named(names));
        }
    }

    private static String named(List<String> names) {
        String listed = names.stream().distinct().limit(NAMED).collect(Collectors.joining(", "));
        long more = names.stream().distinct().count() - NAMED;
        return more > 0 ? listed + " and " + more + " more" : listed;
    }
}
