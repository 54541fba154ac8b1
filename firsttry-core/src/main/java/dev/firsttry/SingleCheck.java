package dev.firsttry;

import dev.firsttry.event.TaskStatus;
import dev.firsttry.execution.Scheduler;
import dev.firsttry.execution.Task;
import dev.firsttry.policy.CheckName;
import dev.firsttry.policy.Policy;
import dev.firsttry.policy.waiver.Waivers;
import java.time.Clock;
import java.util.List;

/**
 * One check alone, with the gate's parameters, code and cache. It reports beside the gate, writes no line into the audit
 * trail and proves nothing about the build: an attestation rests on the gate only.
 */
final class SingleCheck {

    private final GateRequest request;
    private final CheckName name;
    private final Clock clock;

    SingleCheck(GateRequest request, CheckName name, Clock clock) {
        this.request = request;
        this.name = name;
        this.clock = clock;
    }

    GateOutcome run() throws InterruptedException {
        try (Part part = Part.open(request.ofCheck(), clock)) {
            Admission admission = Admission.decide(request);
            admission.publish(part.events(), request.ledger());
            return admission.granted() ? judge(part, admission) : new GateOutcome(part.finish(false), true);
        }
    }

    private GateOutcome judge(Part part, Admission admission) throws InterruptedException {
        Policy policy = admission.policy().orElseThrow().policy();
        Grants grants = Grants.of(request.requests(), admission);
        try (RunCache cache = RunCache.open(request, policy, grants, clock, part.events()::publish)) {
            Baselines baselines = Baselines.load(request, policy);
            baselines.findings().forEach(part::find);
            List<PlannedCheck> checks = new CheckPlan(policy, request, clock).only(name);
            Outputs documents = new Outputs(request.places(), request.ledger());
            List<Task> tasks =
                    new GateTasks(request, policy, grants, documents, clock, cache, baselines, checks).ofChecks();
            Scheduler.announce(tasks, part.events());
            new Scheduler(policy.restrictions().maxConcurrentTasks(), part.events(), part::keepLog).run(tasks);
            boolean failed = policy.checks().rule(name).enabled()
                    ? verdict(part, admission, policy, grants, tasks)
                    : tasks.stream().anyMatch(task -> isBad(part, task.id()));
            boolean stands = !failed && part.onRecord();
            return new GateOutcome(part.finish(stands), !stands);
        }
    }

    private boolean verdict(Part part, Admission admission, Policy policy, Grants grants, List<Task> tasks) {
        Waivers waivers = Waivers.load(request.places().top(), policy.waivers(), clock.instant());
        waivers.refused().forEach(part::find);
        List<String> ids = tasks.stream().map(Task::id).toList();
        return !PartVerdict.of(policy, admission, grants, waivers, part.soFar(), ids, false)
                .judge()
                .met();
    }

    /** The policy does not ask for it, so that it has no say in what the outcome means. */
    private static boolean isBad(Part part, String task) {
        return part.soFar().tasks().stream()
                .filter(line -> line.id().equals(task))
                .anyMatch(line -> line.status() != TaskStatus.SUCCESS && line.status() != TaskStatus.SKIPPED);
    }
}
