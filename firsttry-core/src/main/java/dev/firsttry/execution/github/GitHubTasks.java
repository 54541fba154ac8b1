package dev.firsttry.execution.github;

import dev.firsttry.event.TaskKind;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.execution.Lane;
import dev.firsttry.execution.StartCondition;
import dev.firsttry.execution.Task;
import dev.firsttry.execution.TaskResult;
import dev.firsttry.execution.job.JobBoard;
import dev.firsttry.execution.job.JobResult;
import dev.firsttry.execution.job.JobRunner;
import dev.firsttry.execution.job.JobServices;
import dev.firsttry.execution.job.JobTask;
import dev.firsttry.execution.job.TaskIds;
import dev.firsttry.pipeline.Job;
import dev.firsttry.pipeline.Work;
import dev.firsttry.plan.Instance;
import dev.firsttry.plan.PipelinePlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Makes tasks of the instances of one workflow. What a task decides, it decides on the coordinator's thread. */
public final class GitHubTasks {

    private final PipelinePlan plan;
    private final RunFacts facts;
    private final JobServices services;
    private final TaskIds ids;
    private final Set<String> ambiguous;
    private final JobBoard board = new JobBoard();
    private final CallFrame top;
    private final JobConditions conditions = new JobConditions();
    private final Map<String, String> names = new TreeMap<>();
    /** What a selection knows of those that no plan knows before the run, by their keys: their job. */
    private final Map<String, String> grown = new HashMap<>();

    /** @param ambiguous ids that more than one pipeline of the run has */
    public GitHubTasks(PipelinePlan plan, RunFacts facts, JobServices services, TaskIds ids, Set<String> ambiguous) {
        this.plan = plan;
        this.facts = facts;
        this.services = services;
        this.ids = ids;
        this.ambiguous = ambiguous;
        this.top = CallFrame.top(plan.pipeline(), facts, board);
    }

    /** @param after ids of tasks that must end before any of these begins, whatever becomes of them */
    public List<Task> tasks(Collection<String> after) {
        plan.instances().forEach(instance -> names.put(instance.key(), claim(instance, isAmbiguous(instance))));
        List<Task> tasks = new ArrayList<>();
        for (Instance instance : plan.instances()) {
            List<String> needs =
                    new ArrayList<>(instance.needKeys().stream().map(names::get).toList());
            if (needs.isEmpty()) {
                needs.addAll(after);
            }
            tasks.add(instance.dynamic() ? placeholder(instance, needs) : task(instance, needs));
        }
        return tasks;
    }

    /** Results of the instances so far; those of a matrix that was expanded during the run instead of what stood for them. */
    public JobBoard board() {
        return board;
    }

    /** The workflow's concurrency group; empty for none. What is wrong with its expression, each job will say. */
    public String group() {
        try {
            return JobLanes.group(top).map(Lane::name).orElse("");
        } catch (BadExpression e) {
            return "";
        }
    }

    private String claim(Instance instance, boolean isAmbiguous) {
        return ids.claim(plan.pipeline(), instance.key(), instance.id(), isAmbiguous);
    }

    private Task task(Instance instance, List<String> needs) {
        String id = names.get(instance.key());
        List<Level> levels = Level.of(instance, top);
        return new Task(
                id,
                TaskKind.JOB,
                "",
                needs,
                results -> start(instance, levels),
                JobTask.of(
                        id,
                        instance.key(),
                        board,
                        runner(id, instance, levels),
                        services,
                        () -> Optional.of(
                                JobKeys.of(instance, levels, services.inputs().get()))),
                new FailFast(plan.pipeline().source(), levels, instance.key(), board, ids),
                JobLanes.parties(plan.pipeline().source(), instance));
    }

    private JobRunner runner(String id, Instance instance, List<Level> levels) {
        String selector = grown.getOrDefault(instance.key(), id);
        return instance.definition().work().fold(new Work.Cases<>() {
            @Override
            public JobRunner steps(Work.Steps steps) {
                return new GitHubJob(id, selector, Level.own(levels), steps, services);
            }

            @Override
            public JobRunner call(Work.Call call) {
                return place -> JobResult.of(TaskStatus.UNSUPPORTED, notAtHand(call.reference()));
            }

            @Override
            public JobRunner script(Work.Script script) {
                throw new IllegalArgumentException("a job of GitLab in a workflow of GitHub: " + instance.key());
            }
        });
    }

    private StartCondition.Start start(Instance instance, List<Level> levels) {
        Optional<JobResult> refusal = conditions.refusal(levels);
        if (refusal.isPresent()) {
            return refuse(refusal.get());
        }
        if (!instance.remote().isEmpty()) {
            return refuse(JobResult.of(TaskStatus.UNSUPPORTED, notAtHand(instance.remote())));
        }
        try {
            JobLanes lanes = new JobLanes(plan.pipeline().source(), levels);
            return lanes.heldByItself()
                    .map(deadlock -> refuse(deadlock.end(names.get(instance.key()))))
                    .orElseGet(lanes::run);
        } catch (BadExpression e) {
            return refuse(JobResult.of(TaskStatus.FAILURE, e.getMessage()));
        }
    }

    private static String notAtHand(String workflow) {
        return "workflow " + workflow + " is not at hand: FirstTry downloads nothing; name a directory that holds its"
                + " repository with -Dfirsttry.repositories";
    }

    private static StartCondition.Start refuse(JobResult result) {
        return new StartCondition.Refuse(result.told());
    }

    /** Stands for instances that are known only when everything that it needs has ended. */
    private Task placeholder(Instance instance, List<String> needs) {
        return new Task(
                names.get(instance.key()),
                TaskKind.JOB,
                "",
                needs,
                results -> unfold(instance),
                () -> {
                    throw new IllegalStateException("a placeholder does not run");
                },
                result -> List.of(),
                JobLanes.parties(plan.pipeline().source(), instance));
    }

    private StartCondition.Start unfold(Instance instance) {
        // Only the outermost job: the frames below belong to legs that are not known yet.
        Job outermost = instance.callers().isEmpty()
                ? instance.definition()
                : instance.callers().get(0).job();
        Optional<JobResult> refusal = conditions.refusal(top, outermost);
        Growth growth = refusal.map(Growth::refused).orElseGet(() -> new Unfold(instance, top, conditions).growth());
        if (growth.refusal().isPresent()) {
            board.postIfMissing(instance.key(), growth.refusal().get());
            return refuse(growth.refusal().get());
        }
        List<Task> tasks = growth.instances().stream()
                .map(leg -> joining(leg, isAmbiguous(instance)))
                .toList();
        return new StartCondition.Grow(tasks, results -> new StartCondition.Refuse(all(results)));
    }

    private boolean isAmbiguous(Instance instance) {
        return ambiguous.contains(instance.id());
    }

    private Task joining(Instance instance, boolean isAmbiguous) {
        names.put(instance.key(), claim(instance, isAmbiguous));
        grown.put(instance.key(), isAmbiguous ? plan.pipeline().prefix() + instance.job() : instance.job());
        return task(instance, List.of());
    }

    /** The placeholder itself never runs: those that it stood for are counted. */
    private static TaskResult all(Map<String, TaskResult> results) {
        String reason = "expanded into " + String.join(", ", results.keySet());
        return TaskResult.of(TaskStatus.SKIPPED, reason, List.of(), "");
    }
}
