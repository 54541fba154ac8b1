package dev.firsttry.execution;

import dev.firsttry.event.TaskKind;
import java.util.List;
import java.util.Objects;

/**
 * A unit of work: one check, or one instance of a job.
 *
 * @param id unique among the tasks of a run
 * @param module path of the module from the top-level directory; empty for the whole repository
 * @param needs ids of the tasks that must end before this one may start
 * @param condition decides, once all needs have ended, whether it starts
 * @param aftermath what its end means for others
 * @param parties names of those that it is of, see {@link Party}
 */
public record Task(
        String id,
        TaskKind kind,
        String module,
        List<String> needs,
        StartCondition condition,
        TaskRunner runner,
        Aftermath aftermath,
        List<String> parties) {

    public Task {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(module);
        needs = List.copyOf(needs);
        Objects.requireNonNull(condition);
        Objects.requireNonNull(runner);
        Objects.requireNonNull(aftermath);
        parties = List.copyOf(parties);
    }

    /** A task of no party. */
    public Task(
            String id,
            TaskKind kind,
            String module,
            List<String> needs,
            StartCondition condition,
            TaskRunner runner,
            Aftermath aftermath) {
        this(id, kind, module, needs, condition, runner, aftermath, List.of());
    }

    /** Tasks of one run differ by their ids. Written out for a young JVM as well ({@code docs/architecture.md}). */
    @Override
    public boolean equals(Object other) {
        return other instanceof Task that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** A task that starts when everything it needs succeeded. */
    public static Task of(String id, TaskKind kind, String module, List<String> needs, TaskRunner runner) {
        return new Task(id, kind, module, needs, StartCondition.ALL_SUCCEEDED, runner, Aftermath.NONE);
    }
}
