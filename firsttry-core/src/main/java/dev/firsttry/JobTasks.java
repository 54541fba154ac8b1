package dev.firsttry;

import dev.firsttry.event.RunInfo;
import dev.firsttry.event.TaskKind;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.execution.StartCondition;
import dev.firsttry.execution.Task;
import dev.firsttry.execution.TaskResult;
import dev.firsttry.execution.github.GitHubTasks;
import dev.firsttry.execution.github.RunFacts;
import dev.firsttry.execution.gitlab.GitLabTasks;
import dev.firsttry.execution.job.JobServices;
import dev.firsttry.execution.job.TaskIds;
import dev.firsttry.finding.Finding;
import dev.firsttry.git.GitRepository;
import dev.firsttry.pipeline.Provider;
import dev.firsttry.plan.Instance;
import dev.firsttry.plan.PipelinePlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes tasks of the pipelines of a run. The only place that chooses a provider's engine. */
final class JobTasks {

    private final GateRequest request;
    private final RunOptions options;
    private final JobServices services;
    private final TaskIds ids = new TaskIds();
    private final List<GitLabTasks> gitlab = new ArrayList<>();

    JobTasks(GateRequest request, RunOptions options, JobServices services) {
        this.request = request;
        this.options = options;
        this.services = services;
    }

    List<Task> of(List<PipelinePlan> pipelines) {
        Set<String> ambiguous = ambiguous(pipelines);
        Map<String, List<String>> groups = new HashMap<>();
        List<Task> tasks = new ArrayList<>();
        pipelines.forEach(pipeline -> tasks.addAll(of(pipeline, ambiguous, groups)));
        return tasks;
    }

    /** What the service would say of whole pipelines beyond their jobs. */
    List<Finding> words(Map<String, TaskResult> results) {
        return gitlab.stream().flatMap(made -> made.words(results).stream()).toList();
    }

    /**
     * Workflows of one concurrency group run one after the other. CI would cancel the older one; here they were asked for
     * together, and all are to be proven.
     */
    private List<Task> of(PipelinePlan pipeline, Set<String> ambiguous, Map<String, List<String>> groups) {
        if (!options.nested().isEmpty()) {
            return unsupported(
                    pipeline,
                    "a run is going on already (" + options.nested() + ") and this would be a"
                            + " run within it, without end");
        }
        if (pipeline.pipeline().provider() == Provider.GITLAB) {
            GitLabTasks jobs = new GitLabRun(request, options, services).of(pipeline);
            gitlab.add(jobs);
            return jobs.tasks(ids, ambiguous);
        }
        GitHubTasks jobs = new GitHubTasks(pipeline, facts(), services, ids, ambiguous);
        List<String> before = groups.computeIfAbsent(jobs.group(), none -> new ArrayList<>());
        List<Task> tasks = jobs.tasks(before);
        if (!jobs.group().isEmpty()) {
            tasks.forEach(task -> before.add(task.id()));
        }
        return tasks;
    }

    private List<Task> unsupported(PipelinePlan pipeline, String reason) {
        StartCondition refusal =
                needs -> new StartCondition.Refuse(TaskResult.of(TaskStatus.UNSUPPORTED, reason, List.of(), ""));
        Map<String, Task> tasks = new LinkedHashMap<>();
        for (Instance instance : pipeline.instances()) {
            String id = tasks.containsKey(instance.id()) ? instance.key() : instance.id();
            tasks.put(
                    id,
                    new Task(
                            id,
                            TaskKind.JOB,
                            "",
                            List.of(),
                            refusal,
                            () -> TaskResult.cancelled(""),
                            result -> List.of()));
        }
        return List.copyOf(tasks.values());
    }

    private static Set<String> ambiguous(List<PipelinePlan> pipelines) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (PipelinePlan pipeline : pipelines) {
            Set<String> own = new HashSet<>();
            pipeline.instances().forEach(instance -> own.add(instance.id()));
            own.stream().filter(id -> !seen.add(id)).forEach(twice::add);
        }
        return twice;
    }

    private RunFacts facts() {
        RunInfo.Git git = request.run().git();
        String repository = GitRepository.open(request.places().top())
                .map(found -> {
                    try (GitRepository open = found) {
                        return open.remoteName("origin").orElse("");
                    }
                })
                .orElse("");
        String actor = request.cache().environment().getOrDefault("USER", "");
        return new RunFacts(request.plan().context(), git.commit(), repository, actor);
    }
}
