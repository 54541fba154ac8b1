package dev.firsttry.execution.github;

import dev.firsttry.event.TaskStatus;
import dev.firsttry.execution.job.JobResult;
import dev.firsttry.expression.Condition;
import dev.firsttry.expression.Expressions;
import dev.firsttry.pipeline.Job;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Decides the {@code if} of jobs: once for each job, when all that it needs has ended, before its matrix is looked at. A
 * job whose condition hangs on one that cannot run here is itself unsupported: nobody knows what CI would decide.
 */
final class JobConditions {

    private final Map<String, Optional<JobResult>> decided = new HashMap<>();

    /** Why an instance does not run; empty when it does. */
    Optional<JobResult> refusal(List<Level> levels) {
        for (Level level : levels) {
            Optional<JobResult> refusal = refusal(level.frame(), level.job());
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    Optional<JobResult> refusal(CallFrame frame, Job job) {
        String key = frame.prefix() + job.id();
        if (!decided.containsKey(key)) {
            decided.put(key, decide(frame, job));
        }
        return decided.get(key);
    }

    private static Optional<JobResult> decide(CallFrame frame, Job job) {
        try {
            if (holds(frame, job, taken(TaskStatus.SUCCESS)) || holds(frame, job, taken(TaskStatus.FAILURE))) {
                List<String> unknown = unsupported(frame, job);
                return unknown.isEmpty()
                        ? Optional.empty()
                        : Optional.of(JobResult.of(
                                TaskStatus.UNSUPPORTED,
                                "needs " + String.join(", ", unknown) + ", which cannot run here"));
            }
            return Optional.of(JobResult.of(TaskStatus.SKIPPED, why(frame, job)));
        } catch (BadExpression e) {
            return Optional.of(JobResult.of(TaskStatus.FAILURE, "its 'if' cannot be decided: " + e.getMessage()));
        }
    }

    private static UnaryOperator<TaskStatus> taken(TaskStatus instead) {
        return status -> status == TaskStatus.UNSUPPORTED ? instead : status;
    }

    private static boolean holds(CallFrame frame, Job job, UnaryOperator<TaskStatus> assumed) {
        return new Evaluation(frame.environment(
                        Map.of("needs", frame.needs(job, assumed)), new AncestorStatus(frame, job, assumed)))
                .holds(job.condition(), job.location());
    }

    private static String why(CallFrame frame, Job job) {
        String near = notSuccessful(frame, frame.direct(job));
        String failed = near.isEmpty() ? notSuccessful(frame, frame.ancestors(job)) : near;
        boolean plain = job.condition().equals(Condition.SUCCESS);
        String condition = "'if' is false: " + Expressions.print(job.condition().expr());
        return failed.isEmpty() ? condition : plain ? "needs " + failed : condition + "; needs " + failed;
    }

    private static String notSuccessful(CallFrame frame, Collection<Job> jobs) {
        return jobs.stream()
                .filter(job -> frame.conclusion(job) != TaskStatus.SUCCESS)
                .map(job -> job.id() + " (" + frame.conclusion(job).json() + ")")
                .collect(Collectors.joining(", "));
    }

    private static List<String> unsupported(CallFrame frame, Job job) {
        return frame.before(job).contains(TaskStatus.UNSUPPORTED)
                ? frame.ancestors(job).stream()
                        .filter(ancestor -> frame.conclusion(ancestor) == TaskStatus.UNSUPPORTED)
                        .map(Job::id)
                        .toList()
                : List.of();
    }
}
