package dev.firsttry.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is inside which lane, and who waits. Owned by the coordinator thread; not thread-safe. */
final class Lanes {

    /**
     * One that waits.
     *
     * @param full the lanes that it lacks, each with who is in it, for people
     */
    record Waiting(Occupant occupant, List<String> full) {}

    private final Map<String, Set<Occupant>> inside = new HashMap<>();
    private final Map<Occupant, List<Lane>> held = new HashMap<>();
    private final Map<Occupant, List<Lane>> waiting = new LinkedHashMap<>();

    /**
     * Those that a newcomer takes the place of, in the order in which they came. Asked before it {@linkplain #enter
     * enters}.
     */
    Set<Occupant> overtaken(List<Lane> lanes) {
        Set<Occupant> overtaken = new LinkedHashSet<>();
        for (Lane lane : lanes) {
            if (lane.overtaking() != Lane.Overtaking.NONE) {
                waiting.forEach((occupant, wanted) -> {
                    if (wanted.stream().anyMatch(other -> other.name().equals(lane.name()))) {
                        overtaken.add(occupant);
                    }
                });
            }
            if (lane.overtaking() == Lane.Overtaking.RUNNING) {
                overtaken.addAll(inside.getOrDefault(lane.name(), Set.of()));
            }
        }
        return overtaken;
    }

    /** Whether there was room in all of them; else the occupant waits for it. */
    boolean enter(Occupant occupant, List<Lane> lanes) {
        if (lanes.stream().allMatch(this::hasRoom)) {
            take(occupant, lanes);
            return true;
        }
        waiting.put(occupant, lanes);
        return false;
    }

    boolean isInside(Occupant occupant) {
        return held.containsKey(occupant);
    }

    boolean isWaiting(Occupant occupant) {
        return waiting.containsKey(occupant);
    }

    /** Who came last of those that wait. */
    Optional<Waiting> last() {
        Optional<Waiting> last = Optional.empty();
        for (Map.Entry<Occupant, List<Lane>> next : waiting.entrySet()) {
            last = Optional.of(new Waiting(next.getKey(), full(next.getValue())));
        }
        return last;
    }

    private List<String> full(List<Lane> lanes) {
        return lanes.stream()
                .filter(lane -> !hasRoom(lane))
                .map(lane -> lane.name() + " (taken by "
                        + inside.get(lane.name()).stream()
                                .flatMap(other -> other.tasks().stream())
                                .map(Task::id)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ")")
                .toList();
    }

    private boolean hasRoom(Lane lane) {
        return inside.getOrDefault(lane.name(), Set.of()).size() < lane.width();
    }

    private void take(Occupant occupant, List<Lane> lanes) {
        lanes.forEach(lane -> inside.computeIfAbsent(lane.name(), none -> new LinkedHashSet<>())
                .add(occupant));
        held.put(occupant, lanes);
    }

    /** An occupant is over or gave up waiting; returns those that got in because of it, first come first served. */
    List<Occupant> leave(Occupant occupant) {
        waiting.remove(occupant);
        List<Lane> freed = held.remove(occupant);
        if (freed == null) {
            return List.of();
        }
        freed.forEach(lane -> inside.get(lane.name()).remove(occupant));
        List<Occupant> entered = new ArrayList<>();
        Iterator<Map.Entry<Occupant, List<Lane>>> queue = waiting.entrySet().iterator();
        while (queue.hasNext()) {
            Map.Entry<Occupant, List<Lane>> next = queue.next();
            if (next.getValue().stream().allMatch(this::hasRoom)) {
                take(next.getKey(), next.getValue());
                entered.add(next.getKey());
                queue.remove();
            }
        }
        return entered;
    }
}
