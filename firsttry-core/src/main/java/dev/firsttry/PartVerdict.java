package dev.firsttry;

import dev.firsttry.event.TaskKind;
import dev.firsttry.finding.Finding;
import dev.firsttry.policy.Policy;
import dev.firsttry.policy.gate.Gate;
import dev.firsttry.policy.gate.GateTask;
import dev.firsttry.policy.gate.Verdict;
import dev.firsttry.policy.waiver.WaivedTasks;
import dev.firsttry.policy.waiver.WaiverUse;
import dev.firsttry.policy.waiver.Waivers;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.TaskLine;
import java.util.List;
import java.util.Map;

/**
 * Judges what a part ran. Before the last part some checks rightly have not run yet, so only what went wrong counts; in
 * the last part the gate sees every task of the run, and what is missing counts too.
 */
record PartVerdict(
        Policy policy, Admission admission, Grants grants, List<WaiverUse> waived, List<GateTask> tasks, boolean last) {

    /** The reason that the gate gives when a check has not run at all. */
    private static final String MISSING = "gate/check-missing";

    static PartVerdict of(
            Policy policy,
            Admission admission,
            Grants grants,
            Waivers waivers,
            RunReport soFar,
            List<String> mine,
            boolean last) {
        List<GateTask> ran = soFar.tasks().stream()
                .filter(task -> last || mine.contains(task.id()))
                .map(task -> new GateTask(task.id(), kind(task), task.status(), task.reason()))
                .toList();
        Map<String, List<Finding>> found = soFar.findingsByTask();
        WaivedTasks seen = WaivedTasks.of(ran, task -> found.getOrDefault(task, List.of()), waivers);
        List<WaiverUse> own =
                seen.uses().stream().filter(use -> mine.contains(use.task())).toList();
        return new PartVerdict(policy, admission, grants, own, seen.tasks(), last);
    }

    Verdict judge() {
        Verdict verdict = Gate.judge(policy, grants.excused(), tasks, admission.findings(), admission.violations());
        if (last) {
            return verdict;
        }
        List<Verdict.Reason> wrong = verdict.reasons().stream()
                .filter(reason -> !reason.rule().equals(MISSING))
                .toList();
        return new Verdict(wrong, verdict.notes(), verdict.failsBuild() && !wrong.isEmpty());
    }

    /** The plan is no check of the policy; it stands for all jobs, which could not run if it failed. */
    private static TaskKind kind(TaskLine task) {
        return task.id().equals(PlanRunner.TASK) ? TaskKind.JOB : task.kind();
    }
}
