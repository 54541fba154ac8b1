package dev.firsttry.execution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tasks of a run and who waits for whom. Owned by the coordinator thread; not thread-safe. */
final class TaskGraph {

    private final Map<String, Task> tasks = new LinkedHashMap<>();
    private final Map<String, List<Task>> dependants = new HashMap<>();
    private final Map<String, Integer> waitingFor = new HashMap<>();

    /** @throws IllegalArgumentException on a duplicate id, an unknown need or a cycle: a plan is checked before it runs */
    TaskGraph(Collection<Task> given) {
        given.forEach(this::add);
        given.forEach(this::connect);
        refuseCycles();
    }

    private void add(Task task) {
        if (tasks.put(task.id(), task) != null) {
            throw new IllegalArgumentException("two tasks are called " + task.id());
        }
    }

    private void connect(Task task) {
        List<String> needs = task.needs().stream().distinct().toList();
        for (String need : needs) {
            if (!tasks.containsKey(need)) {
                throw new IllegalArgumentException(task.id() + " needs " + need + ", which does not exist");
            }
            dependants.computeIfAbsent(need, id -> new ArrayList<>()).add(task);
        }
        waitingFor.put(task.id(), needs.size());
    }

    private void refuseCycles() {
        Map<String, Integer> open = new HashMap<>(waitingFor);
        Deque<Task> ready = new ArrayDeque<>(roots());
        int reached = 0;
        while (!ready.isEmpty()) {
            reached++;
            for (Task next : dependants(ready.poll())) {
                if (open.merge(next.id(), -1, Integer::sum) == 0) {
                    ready.add(next);
                }
            }
        }
        if (reached < tasks.size()) {
            throw new IllegalArgumentException("the tasks need each other in a circle");
        }
    }

    /** Tasks that need nothing, in the order given. */
    List<Task> roots() {
        return tasks.values().stream()
                .filter(task -> waitingFor.get(task.id()) == 0)
                .toList();
    }

    /** Notes that a task ended; returns those that now wait for nobody. */
    List<Task> ended(Task task) {
        return dependants(task).stream()
                .filter(next -> waitingFor.merge(next.id(), -1, Integer::sum) == 0)
                .toList();
    }

    int size() {
        return tasks.size();
    }

    private List<Task> dependants(Task task) {
        return dependants.getOrDefault(task.id(), List.of());
    }
}
