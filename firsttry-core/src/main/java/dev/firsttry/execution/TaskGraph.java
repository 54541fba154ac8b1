package dev.firsttry.execution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tasks of a run and who waits for whom. Owned by the coordinator thread; not thread-safe. */
final class TaskGraph {

    private final Map<String, Task> tasks = new LinkedHashMap<>();
    private final Map<String, List<Task>> dependants = new HashMap<>();
    private final Map<String, Integer> waitingFor = new HashMap<>();
    private final Set<String> ended = new HashSet<>();

    /** @throws IllegalArgumentException on a duplicate id, an unknown need or a cycle: a plan is checked before it runs */
    TaskGraph(Collection<Task> given) {
        add(given);
    }

    /**
     * More tasks, before or while others run.
     *
     * @return those of them that wait for nobody, in the order given
     */
    List<Task> add(Collection<Task> given) {
        given.forEach(this::put);
        given.forEach(task -> connect(task, task.needs()));
        refuseCycles(given);
        return given.stream().filter(task -> waitingFor.get(task.id()) == 0).toList();
    }

    /** Lets a task that has not ended wait for further tasks. */
    void await(Task task, Collection<Task> others) {
        connect(task, others.stream().map(Task::id).toList());
    }

    private void put(Task task) {
        if (tasks.putIfAbsent(task.id(), task) != null) {
            throw new IllegalArgumentException("two tasks are called " + task.id());
        }
    }

    private void connect(Task task, List<String> needs) {
        int open = 0;
        for (String need : new HashSet<>(needs)) {
            if (!tasks.containsKey(need)) {
                throw new IllegalArgumentException(task.id() + " needs " + need + ", which does not exist");
            }
            if (!ended.contains(need)) {
                dependants.computeIfAbsent(need, id -> new ArrayList<>()).add(task);
                open++;
            }
        }
        waitingFor.put(task.id(), open);
    }

    /** Only the new tasks can be in a circle: nobody before them waits for them. */
    private void refuseCycles(Collection<Task> given) {
        Set<String> added = new HashSet<>();
        given.forEach(task -> added.add(task.id()));
        Map<String, Integer> open = new HashMap<>();
        given.forEach(task -> open.put(task.id(), (int)
                task.needs().stream().distinct().filter(added::contains).count()));
        Deque<Task> ready = new ArrayDeque<>(
                given.stream().filter(task -> open.get(task.id()) == 0).toList());
        int reached = 0;
        while (!ready.isEmpty()) {
            reached++;
            for (Task next : dependants(ready.poll())) {
                if (open.merge(next.id(), -1, Integer::sum) == 0) {
                    ready.add(next);
                }
            }
        }
        if (reached < added.size()) {
            throw new IllegalArgumentException("the tasks need each other in a circle");
        }
    }

    /** Tasks that need nothing that has not ended, in the order given. */
    List<Task> roots() {
        return tasks.values().stream()
                .filter(task -> waitingFor.get(task.id()) == 0 && !ended.contains(task.id()))
                .toList();
    }

    /** Notes that a task ended; returns those that now wait for nobody. */
    List<Task> ended(Task task) {
        ended.add(task.id());
        return dependants(task).stream()
                .filter(next -> !ended.contains(next.id()))
                .filter(next -> waitingFor.merge(next.id(), -1, Integer::sum) == 0)
                .toList();
    }

    Optional<Task> find(String id) {
        return Optional.ofNullable(tasks.get(id));
    }

    Collection<Task> all() {
        return tasks.values();
    }

    int size() {
        return tasks.size();
    }

    private List<Task> dependants(Task task) {
        return dependants.getOrDefault(task.id(), List.of());
    }
}
