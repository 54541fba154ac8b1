package dev.firsttry.execution;

import dev.firsttry.event.TaskStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Decides whether a task starts, once everything it needs has ended. Called by the coordinator: must be quick. */
@FunctionalInterface
public interface StartCondition {

    /** @param needs results of the direct needs by task id, in the order in which the task names them */
    Start decide(Map<String, TaskResult> needs);

    /** What was decided. */
    sealed interface Start {

        /** Calls the function that fits. */
        <R> R fold(Cases<R> cases);

        /** One method for each decision. */
        interface Cases<R> {
            R run(Run run);

            R refuse(Refuse refuse);

            R grow(Grow grow);
        }
    }

    /**
     * Run it as soon as each of these lanes has room.
     *
     * @param parties whose places come first, from the outermost; each is one of the task's
     * @param lanes of the task itself; empty for none
     */
    record Run(List<Party> parties, List<Lane> lanes) implements Start {
        public Run {
            parties = List.copyOf(parties);
            lanes = List.copyOf(lanes);
        }

        /** Of no party. */
        public Run(List<Lane> lanes) {
            this(List.of(), lanes);
        }

        /** Run it now. */
        public Run() {
            this(List.of());
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.run(this);
        }
    }

    /** Do not run it; it ends with this result. */
    record Refuse(TaskResult result) implements Start {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.refuse(this);
        }
    }

    /**
     * It stands for tasks that are known only now. They join the run.
     *
     * @param tasks may need each other and tasks that joined earlier
     * @param waits whether this task waits for them as well
     * @param then decides about this task: from their results when it waited for them, else at once from none
     */
    record Grow(List<Task> tasks, boolean waits, StartCondition then) implements Start {
        public Grow {
            tasks = List.copyOf(tasks);
        }

        /** This task waits for them. */
        public Grow(List<Task> tasks, StartCondition then) {
            this(tasks, true, then);
        }

        /** What this task waits for. */
        List<Task> awaited() {
            return waits ? tasks : List.of();
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.grow(this);
        }
    }

    /** The plain rule: run when every need succeeded, else the task is cancelled and says because of whom. */
    StartCondition ALL_SUCCEEDED = needs -> {
        String missing = needs.entrySet().stream()
                .filter(need -> need.getValue().status() != TaskStatus.SUCCESS)
                .map(need -> need.getKey() + " (" + need.getValue().status().json() + ")")
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? new Run() : new Refuse(TaskResult.cancelled("needs " + missing));
    };
}
