package dev.firsttry.execution.github;

import dev.firsttry.event.TaskStatus;
import dev.firsttry.expression.RunStatus;
import dev.firsttry.pipeline.Job;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The status functions in the condition of a job: about everything that it waits for, directly or not.
 *
 * @param assumed what a job that cannot run here is taken for
 */
record AncestorStatus(CallFrame frame, Job job, UnaryOperator<TaskStatus> assumed) implements RunStatus {

    @Override
    public boolean success(List<String> jobs) {
        return statuses(jobs).allMatch(status -> status == TaskStatus.SUCCESS);
    }

    @Override
    public boolean failure(List<String> jobs) {
        return statuses(jobs).anyMatch(status -> status == TaskStatus.FAILURE);
    }

    /** A run that is being cancelled decides about no job any more. */
    @Override
    public boolean cancelled() {
        return false;
    }

    private Stream<TaskStatus> statuses(List<String> jobs) {
        Stream<TaskStatus> ended = jobs.isEmpty()
                ? frame.before(job).stream()
                : frame.ancestors(job).stream()
                        .filter(ancestor -> jobs.stream().anyMatch(ancestor.id()::equalsIgnoreCase))
                        .map(frame::conclusion);
        return ended.map(assumed);
    }
}
