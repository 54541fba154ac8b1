package dev.firsttry.execution;

import dev.firsttry.event.TaskStatus;
import java.util.Map;
import java.util.stream.Collectors;

/** Decides whether a task starts, once everything it needs has ended. Called by the coordinator: must be quick. */
@FunctionalInterface
public interface StartCondition {

    /** @param needs results of the direct needs by task id, in the order in which the task names them */
    Start decide(Map<String, TaskResult> needs);

    /** What was decided. */
    sealed interface Start {}

    /** Run it now. */
    record Run() implements Start {}

    /** Do not run it; it ends with this result. */
    record Refuse(TaskResult result) implements Start {}

    /** The plain rule: run when every need succeeded, else the task is cancelled and says because of whom. */
    StartCondition ALL_SUCCEEDED = needs -> {
        String missing = needs.entrySet().stream()
                .filter(need -> need.getValue().status() != TaskStatus.SUCCESS)
                .map(need -> need.getKey() + " (" + need.getValue().status().json() + ")")
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? new Run() : new Refuse(TaskResult.cancelled("needs " + missing));
    };
}
