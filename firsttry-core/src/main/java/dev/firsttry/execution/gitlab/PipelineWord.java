package dev.firsttry.execution.gitlab;

import dev.firsttry.event.TaskStatus;
import dev.firsttry.execution.TaskResult;
import dev.firsttry.execution.job.JobResult;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.pipeline.Work;
import dev.firsttry.plan.Instance;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What GitLab would show for a pipeline that did not fail and is more than a plain success: {@code blocked}, or
 * {@code success} with warnings. A failure, and what cannot run here, is told with the jobs.
 */
public final class PipelineWord {

    private static final Set<TaskStatus> OTHER =
            Set.of(TaskStatus.FAILURE, TaskStatus.CANCELLED, TaskStatus.UNSUPPORTED);

    private static final String BLOCKED = "run/pipeline-blocked";
    private static final String WARNINGS = "run/success-with-warnings";

    private final String source;
    private final Map<Instance, TaskResult> results;

    private PipelineWord(String source, Map<Instance, TaskResult> results) {
        this.source = source;
        this.results = results;
    }

    /** @param results of all instances of the pipeline, in the order of the plan */
    public static Optional<Finding> of(String source, Map<Instance, TaskResult> results) {
        return new PipelineWord(source, results).finding();
    }

    /** Whether a finding is such a word. */
    public static boolean is(Finding finding) {
        return finding.rule().equals(BLOCKED) || finding.rule().equals(WARNINGS);
    }

    private Optional<Finding> finding() {
        Collection<TaskResult> all = results.values();
        if (all.stream().anyMatch(result -> OTHER.contains(result.status()))) {
            return Optional.empty();
        }
        return blocked().or(this::warnings);
    }

    private Optional<Finding> blocked() {
        return named(this::blocks)
                .map(names -> Finding.of(
                        Severity.NOTE,
                        BLOCKED,
                        "",
                        "GitLab shows this pipeline as 'blocked' until somebody starts what is manual and may not fail: "
                                + names,
                        "Start it here with -Dfirsttry.job='<job>', or set 'allow_failure: true' if nothing need wait.",
                        Location.of(source)));
    }

    private boolean blocks(Instance instance) {
        return results.get(instance).status() == TaskStatus.SKIPPED
                && instance.definition().work() instanceof Work.Script work
                && work.when().equals("manual")
                && !work.allowFailure();
    }

    private Optional<Finding> warnings() {
        return named(instance ->
                        JobResult.tellsOfAllowedFailure(results.get(instance).reason()))
                .map(names -> Finding.of(
                        Severity.WARNING,
                        WARNINGS,
                        "",
                        "GitLab shows this pipeline as 'success with warnings', because of what failed and may: "
                                + names,
                        "Read the logs of these jobs, or let them count by dropping 'allow_failure'.",
                        Location.of(source)));
    }

    private Optional<String> named(Predicate<Instance> wanted) {
        List<Instance> found = results.keySet().stream().filter(wanted).toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.stream().map(Instance::id).collect(Collectors.joining(", ")));
    }
}
