package dev.firsttry.policy.gate;

import dev.firsttry.event.TaskKind;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Severity;
import dev.firsttry.finding.Violation;
import dev.firsttry.policy.CheckRule;
import dev.firsttry.policy.EnforcementMode;
import dev.firsttry.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides whether the policy is met. A required check counts only when it succeeded somewhere and went wrong nowhere;
 * silence is never success.
 */
public final class Gate {

    private final Policy policy;
    private final Set<String> excused;
    private final List<Verdict.Reason> reasons = new ArrayList<>();
    private final List<Verdict.Reason> notes = new ArrayList<>();

    private Gate(Policy policy, Set<String> excused) {
        this.policy = policy;
        this.excused = excused;
    }

    /** The verdict when nothing was left out. */
    public static Verdict judge(
            Policy policy, List<GateTask> tasks, List<Finding> findings, List<Violation> violations) {
        return judge(policy, Set.of(), tasks, findings, violations);
    }

    /**
     * The verdict.
     *
     * @param excused names of checks that the policy let this build leave out
     * @param tasks every task that this run owed, each with how it ended
     * @param findings those that belong to no task, such as an audit trail that cannot be written; those of severity error
     *     count
     * @param violations broken locks and refused requests to do less
     */
    public static Verdict judge(
            Policy policy,
            Set<String> excused,
            List<GateTask> tasks,
            List<Finding> findings,
            List<Violation> violations) {
        Gate gate = new Gate(policy, excused);
        violations.forEach(gate::violation);
        policy.checks().all().forEach(rule -> gate.check(rule, tasks));
        tasks.stream().filter(task -> task.kind() == TaskKind.JOB).forEach(gate::job);
        findings.forEach(gate::finding);
        boolean lockBroken = violations.stream().anyMatch(violation -> isOfLock(violation.rule()));
        boolean strict = policy.mode() == EnforcementMode.STRICT || lockBroken;
        return new Verdict(gate.reasons, gate.notes, strict && !gate.reasons.isEmpty());
    }

    private static boolean isOfLock(String rule) {
        return rule.startsWith("lock/");
    }

    private void violation(Violation violation) {
        reasons.add(new Verdict.Reason(violation.rule(), violation.message()));
    }

    private void finding(Finding finding) {
        Verdict.Reason reason = new Verdict.Reason(finding.rule(), finding.message());
        (finding.severity() == Severity.ERROR ? reasons : notes).add(reason);
    }

    private void check(CheckRule rule, List<GateTask> tasks) {
        List<GateTask> own = tasks.stream()
                .filter(task -> task.check().equals(rule.name().id()))
                .toList();
        List<Verdict.Reason> wrong = own.stream().flatMap(Gate::wrong).toList();
        if (rule.required() && !excused.contains(rule.name().id())) {
            reasons.addAll(wrong);
            if (wrong.isEmpty() && own.stream().noneMatch(task -> task.status() == TaskStatus.SUCCESS)) {
                reasons.add(missing(rule, own));
            }
        } else {
            notes.addAll(wrong);
        }
    }

    private static Verdict.Reason missing(CheckRule rule, List<GateTask> own) {
        String how = own.isEmpty()
                ? "did not run"
                : "was skipped everywhere: " + own.get(0).reason();
        return new Verdict.Reason(
                "gate/check-missing", "the policy requires " + rule.name().id() + ", but it " + how);
    }

    private void job(GateTask job) {
        switch (job.status()) {
            case SUCCESS, SKIPPED -> {}
            case FAILURE, CANCELLED -> wrong(job).forEach(reasons::add);
            case UNSUPPORTED -> wrong(job).forEach((policy.restrictions().allowPartialRuns() ? notes : reasons)::add);
        }
    }

    private static Stream<Verdict.Reason> wrong(GateTask task) {
        return switch (task.status()) {
            case SUCCESS, SKIPPED -> Stream.empty();
            case FAILURE -> reason("gate/failed", task, "failed");
            case CANCELLED -> reason("gate/cancelled", task, "was cancelled");
            case UNSUPPORTED -> reason("gate/unsupported", task, "cannot be judged here");
        };
    }

    private static Stream<Verdict.Reason> reason(String rule, GateTask task, String how) {
        String why = task.reason().isEmpty() ? "" : ": " + task.reason();
        return Stream.of(new Verdict.Reason(rule, task.id() + " " + how + why));
    }
}
