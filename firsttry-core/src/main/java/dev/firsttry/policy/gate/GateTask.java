package dev.firsttry.policy.gate;

import dev.firsttry.event.TaskKind;
import dev.firsttry.event.TaskStatus;
import java.util.Objects;

/**
 * A task as the gate sees it.
 *
 * @param id such as {@code tests@orders-service}; of a check, the part before {@code @} is the check's name
 * @param reason why it ended so; empty for a plain success
 */
public record GateTask(String id, TaskKind kind, TaskStatus status, String reason) {

    public GateTask {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(status);
        Objects.requireNonNull(reason);
    }

    /** Name of the check, as in the policy; empty for a job. */
    String check() {
        return switch (kind) {
            case CHECK -> id.split("@", 2)[0];
            case JOB -> "";
        };
    }
}
