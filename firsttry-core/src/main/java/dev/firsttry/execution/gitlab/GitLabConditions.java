package dev.firsttry.execution.gitlab;

import dev.firsttry.event.TaskStatus;
import dev.firsttry.execution.job.JobBoard;
import dev.firsttry.execution.job.JobResult;
import dev.firsttry.execution.job.Rerun;
import dev.firsttry.pipeline.Work;
import dev.firsttry.plan.Instance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Decides whether an instance starts, once everything that it waits for has ended. */
final class GitLabConditions {

    private final Map<String, Instance> byKey;
    private final JobBoard board;
    private final Predicate<Instance> isStarted;
    private final Bridges bridges;

    /** @param isStarted whether somebody asked for a manual instance by name */
    GitLabConditions(Map<String, Instance> byKey, JobBoard board, Predicate<Instance> isStarted, Bridges bridges) {
        this.byKey = byKey;
        this.board = board;
        this.isStarted = isStarted;
        this.bridges = bridges;
    }

    /** Why it does not start; empty when it does. */
    Optional<JobResult> refusal(Instance instance, Work.Script work) {
        Optional<String> blocked = blocked(instance);
        if (blocked.isPresent()) {
            return skipped("blocked by manual job " + blocked.get());
        }
        String failed = named(instance, this::isFailure);
        String unknown = named(instance, key -> status(key) == TaskStatus.UNSUPPORTED);
        boolean startsAnyway = work.when().equals("always");
        boolean startsAfterFailure = work.when().equals("on_failure");
        if (startsAfterFailure && failed.isEmpty() && unknown.isEmpty()) {
            return skipped("on_failure, and nothing failed before it");
        }
        if (!startsAnyway && !startsAfterFailure && !failed.isEmpty()) {
            return skipped("needs " + failed);
        }
        if (!unknown.isEmpty() && (failed.isEmpty() || startsAnyway)) {
            return Optional.of(JobResult.of(TaskStatus.UNSUPPORTED, "needs " + unknown + ", which cannot run here"));
        }
        return manual(instance, work).or(() -> startsAnyway ? Optional.empty() : missing(instance, work));
    }

    private Optional<JobResult> manual(Instance instance, Work.Script work) {
        if (!work.when().equals("manual") || isStarted.test(instance)) {
            return Optional.empty();
        }
        return skipped("manual: start it with " + Rerun.option(instance.id()));
    }

    /** With needs of its own, a job whose need did not run does not run; by stages it is no obstacle. */
    private Optional<JobResult> missing(Instance instance, Work.Script work) {
        String skipped = named(instance, key -> status(key) == TaskStatus.SKIPPED);
        return work.explicitNeeds() && work.when().equals("on_success") && !skipped.isEmpty()
                ? skipped("needs " + skipped)
                : Optional.empty();
    }

    /** A manual job that may not fail holds up everything behind it until somebody starts it. */
    private Optional<String> blocked(Instance instance) {
        return instance.needKeys().stream()
                .map(byKey::get)
                .filter(need -> status(need.key()) == TaskStatus.SKIPPED)
                .filter(need -> bridges.isHeld(need)
                        || need.definition().work() instanceof Work.Script work
                                && work.when().equals("manual")
                                && !work.allowFailure()
                                && !isStarted.test(need))
                .map(Instance::id)
                .findFirst();
    }

    private boolean isFailure(String key) {
        return Set.of(TaskStatus.FAILURE, TaskStatus.CANCELLED).contains(status(key));
    }

    private TaskStatus status(String key) {
        return board.of(key).map(JobResult::status).orElse(TaskStatus.SKIPPED);
    }

    private String named(Instance instance, Predicate<String> wanted) {
        List<String> keys = instance.needKeys();
        return keys.stream()
                .filter(wanted)
                .map(key -> byKey.get(key).id() + " (" + status(key).json() + ")")
                .collect(Collectors.joining(", "));
    }

    private static Optional<JobResult> skipped(String why) {
        return Optional.of(JobResult.of(TaskStatus.SKIPPED, why));
    }
}
