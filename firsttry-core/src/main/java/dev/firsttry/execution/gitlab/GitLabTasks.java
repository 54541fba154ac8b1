package dev.firsttry.execution.gitlab;

import dev.firsttry.cache.CacheKey;
import dev.firsttry.event.TaskKind;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.execution.Aftermath;
import dev.firsttry.execution.Lane;
import dev.firsttry.execution.StartCondition;
import dev.firsttry.execution.Task;
import dev.firsttry.execution.TaskResult;
import dev.firsttry.execution.artifact.HandedFiles;
import dev.firsttry.execution.job.JobBoard;
import dev.firsttry.execution.job.JobResult;
import dev.firsttry.execution.job.JobServices;
import dev.firsttry.execution.job.JobTask;
import dev.firsttry.execution.job.TaskIds;
import dev.firsttry.execution.runner.RunnerLabels;
import dev.firsttry.git.GitCommit;
import dev.firsttry.pipeline.Work;
import dev.firsttry.plan.Instance;
import dev.firsttry.plan.PipelinePlan;
import dev.firsttry.workflow.gitlab.Expand;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Makes tasks of the instances of one GitLab pipeline. What a task decides, it decides on the coordinator's thread. */
public final class GitLabTasks {

    private final PipelinePlan plan;
    private final GitLabFacts facts;
    private final JobServices services;
    private final HandedFiles handed;
    private final Support support;
    private final JobBoard board = new JobBoard();
    private final Map<String, Instance> byKey = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final GitLabConditions conditions;

    /**
     * @param handed place for the artifacts of this pipeline
     * @param isStarted whether somebody asked for a manual instance by name
     */
    public GitLabTasks(
            PipelinePlan plan,
            GitLabFacts facts,
            JobServices services,
            HandedFiles handed,
            Predicate<Instance> isStarted) {
        this.plan = plan;
        this.facts = facts;
        this.services = services;
        this.handed = handed;
        this.support = new Support(new RunnerLabels(services.machine()), facts.imagesOnHost());
        plan.instances().forEach(instance -> byKey.put(instance.key(), instance));
        this.conditions = new GitLabConditions(byKey, board, isStarted);
    }

    /**
     * In the order of the plan.
     *
     * @param ids names that other pipelines of the run took already
     * @param ambiguous ids that more than one pipeline of the run has
     * @param after ids of tasks that must end before any of these begins, whatever becomes of them
     */
    public List<Task> tasks(TaskIds ids, Set<String> ambiguous, Collection<String> after) {
        for (Instance instance : plan.instances()) {
            String id = ids.claim(
                    plan.pipeline().source(), instance.key(), instance.id(), ambiguous.contains(instance.id()));
            names.put(instance.key(), id);
        }
        return plan.instances().stream().map(instance -> task(instance, after)).toList();
    }

    /** Results of the instances so far. */
    public JobBoard board() {
        return board;
    }

    private Task task(Instance instance, Collection<String> after) {
        List<String> needs =
                new ArrayList<>(instance.needKeys().stream().map(names::get).toList());
        if (needs.isEmpty()) {
            needs.addAll(after);
        }
        String id = names.get(instance.key());
        Work.Script work = (Work.Script) instance.definition().work();
        JobSurroundings surroundings =
                new JobSurroundings(id, instance, Givers.of(instance, work, byKey), facts, services, handed, board);
        return new Task(
                id,
                TaskKind.JOB,
                "",
                needs,
                results -> start(instance, work),
                new JobTask(
                        id,
                        instance.key(),
                        board,
                        new GitLabJob(surroundings, work),
                        services,
                        () -> key(instance, work)),
                Aftermath.NONE);
    }

    /** Files that a job hands on are not kept between runs yet, so such a job runs every time. */
    private Optional<CacheKey> key(Instance instance, Work.Script work) {
        KeywordData keywords = new KeywordData(work.other());
        if (keywords.get("artifacts").isPresent() || keywords.get("cache").isPresent()) {
            return Optional.empty();
        }
        Map<String, String> needs = new TreeMap<>();
        instance.needKeys()
                .forEach(key ->
                        board.of(key).ifPresent(result -> needs.put(key, result.status() + " " + result.outputs())));
        return Optional.of(CacheKey.of("gitlab-job")
                .add("run", services.inputs().get())
                .add("instance", instance.key())
                .add("definition", instance.definition().toString())
                .add("needs", needs)
                .add("commit", facts.commit().map(GitCommit::id).orElse(""))
                .addHidden("variables", facts.context().variables())
                .addHidden("secrets", facts.context().secrets())
                .build());
    }

    /** Whether it would start comes first: a job that would not start is no loss where it cannot run. */
    private StartCondition.Start start(Instance instance, Work.Script work) {
        return conditions
                .refusal(instance, work)
                .or(() -> support.reason(work).map(reason -> JobResult.of(TaskStatus.UNSUPPORTED, reason)))
                .<StartCondition.Start>map(result -> refuse(instance, result))
                .orElseGet(() -> new StartCondition.Run(lanes(work)));
    }

    private StartCondition.Start refuse(Instance instance, JobResult result) {
        board.postIfMissing(instance.key(), result);
        return new StartCondition.Refuse(TaskResult.of(result.status(), result.reason(), result.findings(), ""));
    }

    private static List<Lane> lanes(Work.Script work) {
        Optional<String> group = new KeywordData(work.other()).text("resource_group");
        return group.map(name -> List.of(
                        new Lane("resource group " + Expand.text(name, work.variables()), 1, Lane.Overtaking.NONE)))
                .orElse(List.of());
    }
}
