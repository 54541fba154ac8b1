package dev.firsttry.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is inside which lane, and who waits. Owned by the coordinator thread; not thread-safe. */
final class Lanes {

    private final Map<String, Set<Task>> inside = new HashMap<>();
    private final Map<Task, List<Lane>> held = new HashMap<>();
    private final Map<Task, List<Lane>> waiting = new LinkedHashMap<>();

    /**
     * Those that a newcomer takes the place of, in the order in which they came. Asked before it {@linkplain #enter
     * enters}.
     */
    Set<Task> overtaken(List<Lane> lanes) {
        Set<Task> overtaken = new LinkedHashSet<>();
        for (Lane lane : lanes) {
            if (lane.overtaking() != Lane.Overtaking.NONE) {
                waiting.forEach((task, wanted) -> {
                    if (wanted.stream().anyMatch(other -> other.name().equals(lane.name()))) {
                        overtaken.add(task);
                    }
                });
            }
            if (lane.overtaking() == Lane.Overtaking.RUNNING) {
                overtaken.addAll(inside.getOrDefault(lane.name(), Set.of()));
            }
        }
        return overtaken;
    }

    /** Whether there was room in all of them; else the task waits for it. */
    boolean enter(Task task, List<Lane> lanes) {
        if (lanes.stream().allMatch(this::hasRoom)) {
            take(task, lanes);
            return true;
        }
        waiting.put(task, lanes);
        return false;
    }

    private boolean hasRoom(Lane lane) {
        return inside.getOrDefault(lane.name(), Set.of()).size() < lane.width();
    }

    private void take(Task task, List<Lane> lanes) {
        lanes.forEach(lane -> inside.computeIfAbsent(lane.name(), none -> new LinkedHashSet<>())
                .add(task));
        held.put(task, lanes);
    }

    /** A task ended or gave up waiting; returns those that got in because of it, first come first served. */
    List<Task> leave(Task task) {
        waiting.remove(task);
        List<Lane> freed = held.remove(task);
        if (freed == null) {
            return List.of();
        }
        freed.forEach(lane -> inside.get(lane.name()).remove(task));
        List<Task> entered = new ArrayList<>();
        Iterator<Map.Entry<Task, List<Lane>>> queue = waiting.entrySet().iterator();
        while (queue.hasNext()) {
            Map.Entry<Task, List<Lane>> next = queue.next();
            if (next.getValue().stream().allMatch(this::hasRoom)) {
                take(next.getKey(), next.getValue());
                entered.add(next.getKey());
                queue.remove();
            }
        }
        return entered;
    }
}
