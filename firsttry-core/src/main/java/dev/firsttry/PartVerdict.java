package dev.firsttry;

import dev.firsttry.event.TaskKind;
import dev.firsttry.policy.Policy;
import dev.firsttry.policy.gate.Gate;
import dev.firsttry.policy.gate.GateTask;
import dev.firsttry.policy.gate.Verdict;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.TaskLine;
import java.util.List;

/**
 * Judges what a part ran. Before the last part some checks rightly have not run yet, so only what went wrong counts; in
 * the last part the gate sees every task of the run, and what is missing counts too.
 */
record PartVerdict(Policy policy, Admission admission, Grants grants, List<TaskLine> ran, boolean last) {

    /** The reason that the gate gives when a check has not run at all. */
    private static final String MISSING = "gate/check-missing";

    static PartVerdict of(
            Policy policy, Admission admission, Grants grants, RunReport soFar, List<String> mine, boolean last) {
        List<TaskLine> ran = soFar.tasks().stream()
                .filter(task -> last || mine.contains(task.id()))
                .toList();
        return new PartVerdict(policy, admission, grants, ran, last);
    }

    Verdict judge() {
        Verdict verdict = Gate.judge(policy, grants.excused(), tasks(), admission.findings(), admission.violations());
        if (last) {
            return verdict;
        }
        List<Verdict.Reason> wrong = verdict.reasons().stream()
                .filter(reason -> !reason.rule().equals(MISSING))
                .toList();
        return new Verdict(wrong, verdict.notes(), verdict.failsBuild() && !wrong.isEmpty());
    }

    private List<GateTask> tasks() {
        return ran.stream()
                .map(task -> new GateTask(task.id(), kind(task), task.status(), task.reason()))
                .toList();
    }

    /** The plan is no check of the policy; it stands for all jobs, which could not run if it failed. */
    private static TaskKind kind(TaskLine task) {
        return task.id().equals(PlanRunner.TASK) ? TaskKind.JOB : task.kind();
    }
}
