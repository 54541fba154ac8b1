package dev.firsttry.execution;

import java.util.Collection;
import java.util.List;

/** Which other tasks must not go on, now that this one has ended: fail-fast. Called by the coordinator: must be quick. */
@FunctionalInterface
public interface Aftermath {

    /** Nobody minds. */
    Aftermath NONE = result -> List.of();

    /** @return ids of tasks; those that have ended already do not mind */
    Collection<String> stops(TaskResult result);
}
