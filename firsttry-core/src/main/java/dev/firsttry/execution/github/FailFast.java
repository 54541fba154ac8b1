package dev.firsttry.execution.github;

import dev.firsttry.event.TaskStatus;
import dev.firsttry.execution.Aftermath;
import dev.firsttry.execution.TaskResult;
import dev.firsttry.execution.job.JobBoard;
import dev.firsttry.execution.job.JobResult;
import dev.firsttry.execution.job.TaskIds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A failed leg stops the other legs of its matrix, and of each matrix through which it was called. */
record FailFast(String source, List<Level> levels, String key, JobBoard board, TaskIds ids) implements Aftermath {

    /** Also notes the end of an instance that never ran: those that need it ask the board. */
    @Override
    public Collection<String> stops(TaskResult result) {
        board.postIfMissing(key, JobResult.of(result.status(), result.reason()));
        List<String> stopped = new ArrayList<>();
        if (result.status() == TaskStatus.FAILURE) {
            for (Level level : levels) {
                if (failsFast(level)) {
                    stopped.addAll(ids.below(source, level.allLegs(), level.thisLeg()));
                }
            }
        }
        return stopped;
    }

    private static boolean failsFast(Level level) {
        try {
            return Strategies.failsFast(level.job(), level.evaluation());
        } catch (BadExpression e) {
            return true; // what the service does where nothing is said
        }
    }
}
