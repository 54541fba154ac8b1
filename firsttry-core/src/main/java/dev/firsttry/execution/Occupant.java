package dev.firsttry.execution;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who is in lanes: one task, or those of a party that have not ended. Each is itself alone; not thread-safe. */
final class Occupant {

    private final Set<Task> tasks = new LinkedHashSet<>();

    Occupant(Collection<Task> tasks) {
        this.tasks.addAll(tasks);
    }

    void add(Task task) {
        tasks.add(task);
    }

    /** Whether that was the last one. */
    boolean isLeftBy(Task task) {
        tasks.remove(task);
        return tasks.isEmpty();
    }

    /** In the order in which they joined. */
    List<Task> tasks() {
        return List.copyOf(tasks);
    }
}
