package dev.firsttry.execution.gitlab;

import dev.firsttry.event.TaskKind;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.execution.Aftermath;
import dev.firsttry.execution.Lane;
import dev.firsttry.execution.StartCondition;
import dev.firsttry.execution.Task;
import dev.firsttry.execution.TaskResult;
import dev.firsttry.execution.job.JobBoard;
import dev.firsttry.execution.job.JobResult;
import dev.firsttry.execution.job.JobServices;
import dev.firsttry.execution.job.JobTask;
import dev.firsttry.execution.job.TaskIds;
import dev.firsttry.execution.runner.RunnerLabels;
import dev.firsttry.finding.Finding;
import dev.firsttry.pipeline.Work;
import dev.firsttry.plan.ChildPlan;
import dev.firsttry.plan.Instance;
import dev.firsttry.plan.PipelinePlan;
import dev.firsttry.workflow.gitlab.Expand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Makes tasks of the instances of one GitLab pipeline. What a task decides, it decides on the coordinator's thread. */
public final class GitLabTasks {

    private final PipelinePlan plan;
    private final GitLabFacts facts;
    private final JobServices services;
    private final Support support;
    private final JobBoard board = new JobBoard();
    private final Map<String, Instance> byKey = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Bridges bridges = new Bridges();
    /** Child pipelines by the keys of their bridges. */
    private final Map<String, List<Instance>> started = new LinkedHashMap<>();

    private final GitLabConditions conditions;

    /**
     * @param isStarted whether somebody asked for a manual instance by name
     */
    public GitLabTasks(PipelinePlan plan, GitLabFacts facts, JobServices services, Predicate<Instance> isStarted) {
        this.plan = plan;
        this.facts = facts;
        this.services = services;
        this.support = new Support(new RunnerLabels(services.machine()));
        plan.instances().forEach(instance -> byKey.put(instance.key(), instance));
        this.conditions = new GitLabConditions(byKey, board, isStarted, bridges);
    }

    /**
     * In the order of the plan.
     *
     * @param ids names that other pipelines of the run took already
     * @param ambiguous ids that more than one pipeline of the run has
     */
    public List<Task> tasks(TaskIds ids, Set<String> ambiguous) {
        for (Instance instance : plan.instances()) {
            claim(instance, ids, ambiguous.contains(instance.id()));
        }
        return plan.instances().stream()
                .map(instance -> task(instance, facts, ids))
                .toList();
    }

    /** Results of the instances so far. */
    public JobBoard board() {
        return board;
    }

    private void claim(Instance instance, TaskIds ids, boolean ambiguous) {
        names.put(instance.key(), ids.claim(plan.pipeline(), instance.key(), instance.id(), ambiguous));
    }

    /** @param seen what the job sees of the run: in a child pipeline something else */
    private Task task(Instance instance, GitLabFacts seen, TaskIds ids) {
        String id = names.get(instance.key());
        Work.Script work = (Work.Script) instance.definition().work();
        JobSurroundings surroundings =
                new JobSurroundings(id, instance, Givers.of(instance, work, byKey), seen, services, board);
        return new Task(
                id,
                TaskKind.JOB,
                "",
                instance.needKeys().stream().map(names::get).toList(),
                results -> start(instance, work, seen, ids),
                JobTask.of(
                        id,
                        instance.key(),
                        board,
                        new GitLabJob(surroundings, work),
                        services,
                        () -> Optional.of(GitLabKeys.of(surroundings))),
                Aftermath.NONE);
    }

    /** Whether it would start comes first: a job that would not start is no loss where it cannot run. */
    private StartCondition.Start start(Instance instance, Work.Script work, GitLabFacts seen, TaskIds ids) {
        return conditions
                .refusal(instance, work)
                .or(() -> support.reason(work).map(reason -> JobResult.of(TaskStatus.UNSUPPORTED, reason)))
                .<StartCondition.Start>map(result -> refuse(instance, result))
                .or(() -> work.child().map(child -> bridge(instance, work, child, seen, ids)))
                .orElseGet(() -> new StartCondition.Run(lanes(work)));
    }

    /** The jobs of a child need nothing of the parent: they join when the bridge starts. */
    private StartCondition.Start bridge(
            Instance bridge, Work.Script work, Work.Child child, GitLabFacts seen, TaskIds ids) {
        List<Instance> children = ChildPlan.of(bridge, child);
        if (children.isEmpty()) {
            return end(bridge, work, Bridges.empty());
        }
        children.forEach(instance -> byKey.put(instance.key(), instance));
        children.forEach(instance -> claim(instance, ids, false));
        started.put(bridge.key(), children);
        GitLabFacts within = seen.within(
                child, new JobVariables(seen, bridge.definition(), work).withoutPlace(handed(bridge, work)));
        List<Task> tasks =
                children.stream().map(instance -> task(instance, within, ids)).toList();
        return Bridges.waits(work)
                ? new StartCondition.Grow(tasks, results -> end(bridge, work, ended(bridge, work, children, results)))
                : new StartCondition.Grow(tasks, false, none -> end(bridge, work, Bridges.started()));
    }

    private Map<String, String> handed(Instance bridge, Work.Script work) {
        return new JobSurroundings(
                        names.get(bridge.key()), bridge, Givers.of(bridge, work, byKey), facts, services, board)
                .handedVariables();
    }

    private JobResult ended(
            Instance bridge, Work.Script work, List<Instance> children, Map<String, TaskResult> results) {
        return bridges.ended(
                bridge,
                work,
                children,
                child -> results.get(names.get(child.key())).status());
    }

    /** What the service would show for the pipeline, and for each child pipeline that was started. */
    public List<Finding> words(Map<String, TaskResult> results) {
        PipelineWord word = new PipelineWord(instance -> results.get(names.get(instance.key())), bridges::isHeld);
        List<Finding> words = new ArrayList<>();
        word.of("this pipeline", plan.pipeline().source(), plan.instances()).ifPresent(words::add);
        started.forEach((bridge, children) -> word.of(
                        "the child pipeline of '" + byKey.get(bridge).id() + "'",
                        children.get(0).pipeline().source(),
                        children)
                .ifPresent(words::add));
        return words;
    }

    private StartCondition.Start end(Instance bridge, Work.Script work, JobResult result) {
        boolean isAllowed = result.status() == TaskStatus.FAILURE && work.allowFailure();
        return refuse(bridge, isAllowed ? result.allowed("allow_failure") : result);
    }

    private StartCondition.Start refuse(Instance instance, JobResult result) {
        board.postIfMissing(instance.key(), result);
        return new StartCondition.Refuse(result.told());
    }

    private static List<Lane> lanes(Work.Script work) {
        Optional<String> group = new KeywordData(work.other()).text("resource_group");
        return group.map(name -> List.of(
                        new Lane("resource group " + Expand.text(name, work.variables()), 1, Lane.Overtaking.NONE)))
                .orElse(List.of());
    }
}
