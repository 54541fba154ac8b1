package dev.firsttry;

import dev.firsttry.event.CacheState;
import dev.firsttry.event.Event;
import dev.firsttry.event.RunPart;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.execution.Scheduler;
import dev.firsttry.execution.Task;
import dev.firsttry.policy.Policy;
import dev.firsttry.policy.gate.Verdict;
import dev.firsttry.policy.waiver.WaiverUse;
import dev.firsttry.policy.waiver.Waivers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The gate's work in one part: its tasks, those that need every part's results if it is the last, and the verdict. */
final class Verification {

    private final GateRequest request;
    private final Part part;
    private final Policy policy;
    private final Grants grants;
    private final GateTasks tasks;

    Verification(
            GateRequest request,
            Part part,
            Policy policy,
            Grants grants,
            Clock clock,
            RunCache cache,
            Baselines baselines) {
        this.request = request;
        this.part = part;
        this.policy = policy;
        this.grants = grants;
        this.tasks = new GateTasks(request, policy, grants, part.outputs(), clock, cache, baselines);
    }

    /** Tells, once per run, everything that this build owes, so that what never runs is seen to be missing. */
    void announce() {
        if (request.ledger().claim("announced")) {
            tasks.owed().forEach(part.events()::publish);
        }
    }

    /** Ends this part's tasks without running them. */
    void refuse() {
        tasks.ofPart().forEach(task -> part.events().publish(refused(task)));
    }

    private static Event refused(Task task) {
        String reason = "refused before it ran: see the violations";
        return new Event.TaskFinished(task.id(), TaskStatus.CANCELLED, CacheState.OFF, "", Duration.ZERO, reason, "");
    }

    /** Runs this part's tasks and judges them. */
    Ended run(Admission admission, Waivers waivers) throws InterruptedException {
        List<Task> mine = tasks.ofPart();
        run(mine);
        boolean last = isLast();
        if (last) {
            run(tasks.ofEverybody());
            tasks.recorded().ifPresent(part::find);
        }
        List<String> ids = mine.stream().map(Task::id).toList();
        PartVerdict verdict = PartVerdict.of(policy, admission, grants, waivers, part.soFar(), ids, last);
        return new Ended(verdict.judge(), verdict.waived(), last);
    }

    /**
     * How the part ended.
     *
     * @param waived waivers that were needed
     * @param last whether all others have ended too
     */
    record Ended(Verdict verdict, List<WaiverUse> waived, boolean last) {}

    private void run(List<Task> some) throws InterruptedException {
        new Scheduler(policy.restrictions().maxConcurrentTasks(), part.events(), part::keepLog).run(some);
    }

    /** True for one part only, after all others are done; modules may be built at the same time. */
    private boolean isLast() {
        Ledger ledger = request.ledger();
        ledger.note(done(request.part()), "yes");
        boolean all = request.expected().stream()
                .filter(one -> one.goal().equals(request.part().goal()))
                .noneMatch(one -> ledger.noted(done(one)).isEmpty());
        return all && ledger.claim("last part");
    }

    private static String done(RunPart part) {
        return "done:" + part.goal() + ":" + part.module();
    }
}
