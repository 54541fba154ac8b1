package dev.firsttry;

import dev.firsttry.event.CacheState;
import dev.firsttry.event.Event;
import dev.firsttry.event.EventBus;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.execution.Scheduler;
import dev.firsttry.execution.Task;
import dev.firsttry.execution.TaskResult;
import dev.firsttry.execution.job.JobMemory;
import dev.firsttry.finding.Violation;
import dev.firsttry.plan.ExecutionPlan;
import dev.firsttry.plan.Instance;
import dev.firsttry.policy.Policy;
import java.time.Clock;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Which instances of one plan the cache has proven. Any other has to run: it is not known, it needs one that is not known,
 * it is skipped, or it stands for a matrix that only a run expands.
 */
public final class ProvenInstances {

    private final Set<Instance> proven;
    private final List<String> remarks;

    private ProvenInstances(Set<Instance> proven, List<String> remarks) {
        this.proven = proven;
        this.remarks = List.copyOf(remarks);
    }

    /** Whether this very instance of the plan need not run. */
    public boolean contains(Instance instance) {
        return proven.contains(instance);
    }

    public int count() {
        return proven.size();
    }

    /** Why fewer are proven than could be, each with its rule; empty when nothing was in the way. */
    public List<String> remarks() {
        return remarks;
    }

    /** Decides lock and requests as a run would: what a run would refuse, nothing proves. */
    static ProvenInstances of(GateRequest request, ExecutionPlan plan, Clock clock) throws InterruptedException {
        Admission admission = Admission.decide(request);
        if (!admission.granted()) {
            return new ProvenInstances(Set.of(), refusal(admission));
        }
        Policy policy = admission.policy().orElseThrow().policy();
        List<String> trouble = new CopyOnWriteArrayList<>();
        try (RunCache cache = RunCache.open(request, policy, Grants.of(request.requests(), admission), clock, event -> {
            if (event instanceof Event.CacheFailed failed) {
                trouble.add("[" + failed.rule() + "] " + failed.message());
            }
        })) {
            Set<Instance> proven =
                    ask(request, plan, cache, policy.restrictions().maxConcurrentTasks(), clock);
            return new ProvenInstances(proven, trouble);
        }
    }

    private static List<String> refusal(Admission admission) {
        List<Violation> violations = admission.violations();
        return violations.isEmpty()
                ? List.of("the policy could not be read, so nothing counts as proven")
                : violations.stream()
                        .map(violation ->
                                "[" + violation.rule() + "] " + violation.message() + ", so nothing counts as proven")
                        .toList();
    }

    /** The tasks of a run, in the order of a run, each of which only asks: so the keys are those of a run. */
    private static Set<Instance> ask(
            GateRequest request, ExecutionPlan plan, RunCache cache, int maxConcurrent, Clock clock)
            throws InterruptedException {
        RunOptions options = RunOptions.ALL;
        Outputs nowhere = new Outputs(request.places(), request.ledger());
        try (RunSource source = RunSource.of(request.places(), options.committed());
                JobSetting setting = JobSetting.open(
                        request, options, source.snapshot(), cache, JobMemory.Use.ASK_ONLY, nowhere, clock)) {
            List<Task> tasks = new JobTasks(request, options, setting.services()).of(plan.pipelines());
            Map<String, TaskResult> results =
                    new Scheduler(maxConcurrent, new EventBus(clock, List.of()), (task, log) -> "").run(tasks);
            return proven(instances(plan), tasks, results);
        }
    }

    private static List<Instance> instances(ExecutionPlan plan) {
        return plan.pipelines().stream()
                .flatMap(pipeline -> pipeline.instances().stream())
                .toList();
    }

    /** Tasks are in the order of the plan, one for each instance. By identity: two pipelines may have equal instances. */
    private static Set<Instance> proven(List<Instance> instances, List<Task> tasks, Map<String, TaskResult> results) {
        if (instances.size() != tasks.size()) {
            throw new IllegalStateException(instances.size() + " instances have " + tasks.size() + " tasks");
        }
        Set<Instance> proven = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < tasks.size(); i++) {
            TaskResult result = results.get(tasks.get(i).id());
            if (result.status() == TaskStatus.SUCCESS && result.cache() != CacheState.OFF) {
                proven.add(instances.get(i));
            }
        }
        return proven;
    }
}
