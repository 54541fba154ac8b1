package dev.firsttry;

import dev.firsttry.check.CheckCatalog;
import dev.firsttry.event.TaskKind;
import dev.firsttry.execution.Scheduler;
import dev.firsttry.execution.Task;
import dev.firsttry.execution.TaskResult;
import dev.firsttry.execution.job.JobMemory;
import dev.firsttry.finding.Fault;
import dev.firsttry.finding.Finding;
import dev.firsttry.plan.ExecutionPlan;
import dev.firsttry.plan.PlanOutcome;
import dev.firsttry.plan.Planner;
import dev.firsttry.plan.format.PlanJson;
import dev.firsttry.policy.Policy;
import dev.firsttry.policy.gate.Gate;
import dev.firsttry.policy.gate.GateTask;
import dev.firsttry.policy.gate.Verdict;
import dev.firsttry.policy.read.LoadedPolicy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The goal {@code run}, once it is admitted: plan, tasks, scheduler, verdict. */
final class PipelineRun {

    private final GateRequest request;
    private final RunOptions options;
    private final Part part;
    private final Policy policy;
    private final Grants grants;
    private final RunCache cache;
    private final Clock clock;

    PipelineRun(
            GateRequest request,
            RunOptions options,
            Part part,
            Policy policy,
            Grants grants,
            RunCache cache,
            Clock clock) {
        this.request = request;
        this.options = options;
        this.part = part;
        this.policy = policy;
        this.grants = grants;
        this.cache = cache;
        this.clock = clock;
    }

    Verdict run(Admission admission) throws InterruptedException {
        WholeRun whole = whole(admission.policy().orElseThrow());
        Optional<List<Finding>> told = whole.answers();
        List<Finding> findings = told.isPresent() ? told.get() : planned(whole);
        return Gate.judge(
                policy,
                Set.copyOf(CheckCatalog.names()),
                part.soFar().tasks().stream()
                        .map(task -> new GateTask(task.id(), TaskKind.JOB, task.status(), task.reason()))
                        .toList(),
                concat(admission.findings(), findings),
                admission.violations());
    }

    /** A run within a run is never answered by one that was not. */
    private WholeRun whole(LoadedPolicy loaded) {
        boolean may = !grants.cacheOff() && options.nested().isEmpty();
        RunKey key = new RunKey(request, options, loaded.sha256(), cache.hashes());
        return may ? new KeptRun(key, cache.results(), part) : WholeRun.NONE;
    }

    private List<Finding> planned(WholeRun whole) throws InterruptedException {
        return Planner.plan(request.plan(), options.selection())
                .fold(new Answer(whole))
                .run();
    }

    private List<Finding> found(List<Finding> findings) {
        findings.forEach(part::find);
        return findings;
    }

    private static List<Finding> concat(List<Finding> some, List<Finding> more) {
        List<Finding> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private interface Run {
        List<Finding> run() throws InterruptedException;
    }

    private final class Answer implements PlanOutcome.Cases<Run> {

        private final WholeRun whole;

        Answer(WholeRun whole) {
            this.whole = whole;
        }

        @Override
        public Run planned(ExecutionPlan plan) {
            part.outputs().write(PlanRunner.FILE, PlanJson.of(plan));
            RunPlan wanted = RunPlan.of(plan, request, options);
            List<Finding> hindrances = wanted.findings().isEmpty()
                    ? new PipelineFiles(request, options, cache.hashes()).judge(wanted.pipelines())
                    : wanted.findings();
            return hindrances.isEmpty() ? () -> execute(wanted, whole) : () -> found(hindrances);
        }

        @Override
        public Run faulty(List<Fault> faults) {
            part.outputs().write(PlanRunner.FILE, PlanJson.of(faults));
            return () -> found(faults.stream().map(PlanRunner::finding).toList());
        }

        @Override
        public Run nothing(List<String> places) {
            return () -> found(List.of(RunPlan.error(
                    "run/no-pipeline",
                    "there is no pipeline to run: none in " + String.join(", ", places),
                    "Name the files with -Dfirsttry.pipelines=<files or globs>, or start in the directory that holds"
                            + " them.")));
        }
    }

    private List<Finding> execute(RunPlan wanted, WholeRun whole) throws InterruptedException {
        try (RunSource source = RunSource.of(request.places(), options.committed());
                JobSetting setting =
                        JobSetting.open(request, options, source.snapshot(), cache, use(), part.outputs(), clock)) {
            JobTasks jobs = new JobTasks(request, options, setting.services());
            List<Task> tasks = jobs.of(wanted.pipelines());
            Scheduler.announce(tasks, part.events());
            Scheduler scheduler =
                    new Scheduler(policy.restrictions().maxConcurrentTasks(), part.events(), part::keepLog);
            Map<String, TaskResult> results = scheduler.run(tasks);
            List<Finding> words = found(jobs.words(results));
            whole.keep(wanted.pipelines(), setting.services().containers().wasAsked());
            return words;
        }
    }

    private JobMemory.Use use() {
        return grants.cacheOff() ? JobMemory.Use.OFF : JobMemory.Use.TAKE_AND_KEEP;
    }
}
