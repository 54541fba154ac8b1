package dev.firsttry.check.parity;

import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckResult;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Fault;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.pipeline.PlanContext;
import dev.firsttry.plan.ExecutionPlan;
import dev.firsttry.plan.PlanOutcome;
import dev.firsttry.plan.parity.Comparisons;
import dev.firsttry.plan.parity.Difference;
import dev.firsttry.plan.parity.ParityReport;
import dev.firsttry.plan.parity.ParityText;
import dev.firsttry.plan.parity.RecordedPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What each outcome of planning means for parity. */
final class ParityVerdict implements PlanOutcome.Cases<CheckResult> {

    private static final String RECORD = "mvn firsttry:parity -Dfirsttry.parity.record=true";

    private final RecordedPlan recorded;
    private final List<Finding> findings;

    /** @param findings what is wrong already, whatever the plan is */
    ParityVerdict(RecordedPlan recorded, List<Finding> findings) {
        this.recorded = recorded;
        this.findings = new ArrayList<>(findings);
    }

    @Override
    public CheckResult planned(ExecutionPlan plan) {
        List<ParityReport> reports = Comparisons.of(plan, PlanContext.DEFAULT, recorded.summary());
        for (ParityReport report : reports) {
            report.differences().forEach(difference -> findings.add(finding(report, difference)));
        }
        if (reports.isEmpty() && findings.isEmpty()) {
            findings.add(alone());
        }
        String log = reports.stream().map(ParityText::of).collect(Collectors.joining());
        return CheckResult.judged(findings, log);
    }

    /** The task {@code plan} tells the faults themselves; here they only keep the comparison from being made. */
    @Override
    public CheckResult faulty(List<Fault> faults) {
        findings.add(Finding.error(
                "parity/no-plan",
                CheckCatalog.CI_PARITY,
                "the pipelines cannot be planned, so they cannot be compared: " + faults.get(0),
                "Correct what the task plan reports.",
                faults.get(0).location()));
        return CheckResult.judged(findings, "");
    }

    /** A record of pipelines that are all gone has drifted; without one there is nothing to judge, which proves nothing. */
    @Override
    public CheckResult nothing(List<String> places) {
        if (recorded.summary().isPresent() || !findings.isEmpty()) {
            return planned(new ExecutionPlan(List.of()));
        }
        String reason = "no pipelines in " + String.join(", ", places);
        return CheckResult.of(TaskStatus.SKIPPED, reason, List.of(), "");
    }

    private static Finding finding(ParityReport report, Difference difference) {
        boolean drift = !report.left().equals("github");
        String remedy = drift
                ? "Undo the change; or, if it is meant, record the plan again (" + RECORD
                        + ") and have it locked again."
                : "Change one of the two files, so that both services do the same.";
        Finding plain = Finding.error(
                difference.kind().rule(),
                CheckCatalog.CI_PARITY,
                difference.message() + sides(report, difference),
                remedy,
                difference.place());
        return new Finding(
                plain.rule(),
                plain.check(),
                plain.severity(),
                plain.message(),
                plain.remedy(),
                plain.location(),
                "",
                plain.rule() + "@" + report.left() + ":" + difference.instance());
    }

    private static String sides(ParityReport report, Difference difference) {
        return side(report.left(), difference.left()) + side(report.right(), difference.right());
    }

    private static String side(String label, List<String> lines) {
        return lines.isEmpty() ? "" : "; " + label + ": " + String.join(" | ", lines);
    }

    private static Finding alone() {
        return Finding.of(
                Severity.NOTE,
                "parity/alone",
                CheckCatalog.CI_PARITY,
                "the plan holds together, and there is nothing to compare it with: one service, and no recorded plan",
                "Record it with " + RECORD + " to be told when it drifts.",
                Location.NONE);
    }
}
