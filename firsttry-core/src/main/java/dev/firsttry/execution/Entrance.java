package dev.firsttry.execution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Lets tasks start when there is room in the lanes that they and their parties ask for, one after the other from the
 * outermost party inwards. Owned by the coordinator thread; not thread-safe.
 */
final class Entrance {

    /** What a task still has to get into. */
    private record Asking(Task task, Queue<Wish> rest) {}

    private record Wish(Occupant occupant, List<Lane> lanes) {}

    private final Consumer<Task> start;
    private final BiConsumer<Task, Task> overtaken;
    private final Lanes lanes = new Lanes();
    private final Map<String, Occupant> parties = new HashMap<>();
    private final Map<Task, Occupant> alone = new HashMap<>();
    private final Map<Occupant, List<Asking>> queues = new HashMap<>();
    private final Map<Task, Occupant> queued = new HashMap<>();

    /**
     * @param start what to do with a task that is in
     * @param overtaken what to do with a task whose place the second one takes
     */
    Entrance(Consumer<Task> start, BiConsumer<Task, Task> overtaken) {
        this.start = start;
        this.overtaken = overtaken;
    }

    /** Notes who is of which party, before any of them asks. */
    void joined(Collection<Task> tasks) {
        tasks.forEach(task -> task.parties()
                .forEach(party -> parties.computeIfAbsent(party, none -> new Occupant(List.of()))
                        .add(task)));
    }

    /** Starts it now or as soon as there is room. */
    void ask(Task task, StartCondition.Run run) {
        Queue<Wish> wishes = new ArrayDeque<>();
        run.parties().forEach(party -> wishes.add(new Wish(parties.get(party.name()), party.lanes())));
        if (!run.lanes().isEmpty()) {
            Occupant itself = new Occupant(List.of(task));
            alone.put(task, itself);
            wishes.add(new Wish(itself, run.lanes()));
        }
        goOn(new Asking(task, wishes));
    }

    private void goOn(Asking asking) {
        for (Wish next = asking.rest().peek();
                next != null;
                next = asking.rest().peek()) {
            if (!isIn(next, asking.task())) {
                queues.computeIfAbsent(next.occupant(), none -> new ArrayList<>())
                        .add(asking);
                queued.put(asking.task(), next.occupant());
                return;
            }
            asking.rest().remove();
        }
        start.accept(asking.task());
    }

    private boolean isIn(Wish wish, Task newcomer) {
        if (lanes.isWaiting(wish.occupant())) {
            return false;
        }
        if (!lanes.isInside(wish.occupant())) {
            lanes.overtaken(wish.lanes())
                    .forEach(other -> other.tasks().forEach(task -> overtaken.accept(task, newcomer)));
            return lanes.enter(wish.occupant(), wish.lanes());
        }
        return true;
    }

    /** A task ended or gave up waiting. Others may start because of it. */
    void ended(Task task) {
        Optional.ofNullable(queued.remove(task))
                .ifPresent(occupant ->
                        queues.get(occupant).removeIf(asking -> asking.task().equals(task)));
        Optional.ofNullable(alone.remove(task)).ifPresent(this::left);
        for (String party : task.parties()) {
            if (parties.get(party).isLeftBy(task)) {
                left(parties.remove(party));
            }
        }
    }

    private void left(Occupant occupant) {
        queues.remove(occupant);
        for (Occupant entered : lanes.leave(occupant)) {
            for (Asking asking : Optional.ofNullable(queues.remove(entered)).orElse(List.of())) {
                queued.remove(asking.task());
                goOn(asking);
            }
        }
    }

    /** For a moment at which nothing runs: who came last of those that wait, and for what. Empty when nobody waits. */
    Optional<Lanes.Waiting> stuck() {
        return lanes.last();
    }
}
