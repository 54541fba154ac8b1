package dev.firsttry.execution.gitlab;

import dev.firsttry.event.TaskStatus;
import dev.firsttry.execution.TaskResult;
import dev.firsttry.execution.job.Rerun;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.pipeline.Work;
import dev.firsttry.plan.Instance;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What GitLab would show for a pipeline that did not fail and is more than a plain success: {@code blocked}, or
 * {@code success} with warnings. A failure, and what cannot run here, is told with the jobs. A child pipeline has a word
 * of its own: of what happens in it, only the end of its bridge counts for its parent.
 */
public final class PipelineWord {

    private static final Set<TaskStatus> OTHER =
            Set.of(TaskStatus.FAILURE, TaskStatus.CANCELLED, TaskStatus.UNSUPPORTED);

    private static final String BLOCKED = "run/pipeline-blocked";
    private static final String WARNINGS = "run/success-with-warnings";

    private final Function<Instance, TaskResult> results;
    private final Predicate<Instance> isHeld;

    /** @param isHeld whether a bridge waits for a child that is blocked */
    PipelineWord(Function<Instance, TaskResult> results, Predicate<Instance> isHeld) {
        this.results = results;
        this.isHeld = isHeld;
    }

    /** Whether a finding is such a word. */
    public static boolean is(Finding finding) {
        return finding.rule().equals(BLOCKED) || finding.rule().equals(WARNINGS);
    }

    /**
     * The word for one pipeline.
     *
     * @param what to call it
     * @param all its instances, in the order of the plan
     */
    Optional<Finding> of(String what, String source, List<Instance> all) {
        return all.stream().map(results).anyMatch(result -> OTHER.contains(result.status()))
                ? Optional.empty()
                : blocked(what, source, all).or(() -> warnings(what, source, all));
    }

    private Optional<Finding> blocked(String what, String source, List<Instance> all) {
        return named(all, this::blocks)
                .map(names -> Finding.of(
                        Severity.NOTE,
                        BLOCKED,
                        "",
                        "GitLab shows " + what + " as '" + stopped(all)
                                + "' until somebody starts what is manual and may not fail: " + names,
                        remedy(all),
                        Location.of(source)));
    }

    private String remedy(List<Instance> all) {
        List<String> starts = all.stream()
                .filter(instance -> blocks(instance) && !isHeld.test(instance))
                .map(instance -> Rerun.option(instance.id()))
                .toList();
        return starts.isEmpty()
                ? "Start what the child pipeline waits for; its jobs are named with that pipeline."
                : "Start it here with " + String.join(" or ", starts)
                        + ", or set 'allow_failure: true' if nothing need wait.";
    }

    /** A bridge that depends on a blocked child goes on running; one that mirrors it is blocked as well. */
    private String stopped(List<Instance> all) {
        boolean runs = all.stream()
                .filter(this::blocks)
                .allMatch(instance -> instance.definition().work() instanceof Work.Script work
                        && isHeld.test(instance)
                        && !Bridges.mirrors(work));
        return runs ? "running" : "blocked";
    }

    private boolean blocks(Instance instance) {
        return isHeld.test(instance)
                || results.apply(instance).status() == TaskStatus.SKIPPED && Bridges.isBlocking(instance);
    }

    private Optional<Finding> warnings(String what, String source, List<Instance> all) {
        return named(all, instance -> results.apply(instance).allowedFailure())
                .map(names -> Finding.of(
                        Severity.WARNING,
                        WARNINGS,
                        "",
                        "GitLab shows " + what + " as 'success with warnings', because of what failed and may: "
                                + names,
                        "Read the logs of these jobs, or let them count by dropping 'allow_failure'.",
                        Location.of(source)));
    }

    private static Optional<String> named(List<Instance> all, Predicate<Instance> wanted) {
        return Optional.of(all.stream().filter(wanted).map(Instance::id).collect(Collectors.joining(", ")))
                .filter(names -> !names.isEmpty());
    }
}
