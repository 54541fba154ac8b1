package dev.firsttry.execution;

import dev.firsttry.event.Event;
import dev.firsttry.event.EventBus;
import dev.firsttry.event.TaskStatus;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/** One run of a {@link Scheduler}. Its thread alone owns the state and publishes; workers only compute. */
final class Coordinator {

    private final TaskGraph graph;
    private final Executor workers;
    private final EventBus events;
    private final Scheduler.Logs logs;
    private final BlockingQueue<Message> inbox = new LinkedBlockingQueue<>();
    private final Map<String, TaskResult> results = new LinkedHashMap<>();
    private final Map<String, Work> works = new HashMap<>();
    private final Map<String, String> stopped = new HashMap<>();
    private final Map<String, StartCondition.Grow> grown = new HashMap<>();
    private final Entrance entrance = new Entrance(this::submit, this::overtaken);
    /** What waits for a decision. A queue, not a recursion: chains of refusals can be long. */
    private final Deque<Task> open = new ArrayDeque<>();
    /** How many were submitted and have not ended. */
    private int working;

    Coordinator(TaskGraph graph, Executor workers, EventBus events, Scheduler.Logs logs) {
        this.graph = graph;
        this.workers = workers;
        this.events = events;
        this.logs = logs;
    }

    /** What a worker tells the coordinator. */
    private sealed interface Message {
        void apply(Coordinator coordinator);
    }

    private record Began(Task task) implements Message {
        @Override
        public void apply(Coordinator coordinator) {
            coordinator.events.publish(new Event.TaskStarted(task.id()));
        }
    }

    private record Ended(Task task, TaskResult result, Duration took) implements Message {
        @Override
        public void apply(Coordinator coordinator) {
            coordinator.record(task, result, took);
        }
    }

    private record Crashed(Task task, Throwable cause, Duration took) implements Message {
        @Override
        public void apply(Coordinator coordinator) {
            if (cause instanceof Error error) {
                throw error;
            }
            if (cause instanceof RuntimeException exception) {
                throw exception;
            }
            coordinator.record(task, TaskResult.cancelled("interrupted"), took);
        }
    }

    Map<String, TaskResult> run() throws InterruptedException {
        entrance.joined(graph.all());
        open.addAll(graph.roots());
        decide();
        while (results.size() < graph.size()) {
            if (working == 0) {
                endDeadlock();
            } else {
                inbox.take().apply(this);
            }
            decide();
        }
        return results;
    }

    /** Nothing runs, so those that wait for lanes wait for each other. The last one closed the circle. */
    private void endDeadlock() {
        Lanes.Waiting last = entrance.stuck().orElseThrow(() -> new IllegalStateException("tasks are never decided"));
        String why = "cancelled to end a deadlock: it waits for " + String.join(" and ", last.full())
                + ", and nothing that still runs will leave it";
        last.occupant().tasks().forEach(task -> stop(task, why));
    }

    private void decide() {
        for (Task task = open.poll(); task != null; task = open.poll()) {
            decide(task);
        }
    }

    private void decide(Task task) {
        if (results.containsKey(task.id())) {
            return;
        }
        if (stopped.containsKey(task.id())) {
            record(task, TaskResult.cancelled(""), Duration.ZERO);
            return;
        }
        start(task).fold(new StartCondition.Start.Cases<Void>() {
            @Override
            public Void run(StartCondition.Run run) {
                entrance.ask(task, run);
                return null;
            }

            @Override
            public Void refuse(StartCondition.Refuse refuse) {
                record(task, refuse.result(), Duration.ZERO);
                return null;
            }

            @Override
            public Void grow(StartCondition.Grow grow) {
                join(task, grow);
                return null;
            }
        });
    }

    private StartCondition.Start start(Task task) {
        StartCondition.Grow grow = grown.remove(task.id());
        return grow == null
                ? task.condition().decide(resultsOf(task.needs()))
                : grow.then()
                        .decide(resultsOf(grow.awaited().stream().map(Task::id).toList()));
    }

    private Map<String, TaskResult> resultsOf(List<String> ids) {
        Map<String, TaskResult> found = new LinkedHashMap<>();
        ids.forEach(id -> found.put(id, results.get(id)));
        return found;
    }

    private void join(Task task, StartCondition.Grow grow) {
        grown.put(task.id(), grow);
        Scheduler.announce(grow.tasks(), events);
        entrance.joined(grow.tasks());
        open.addAll(graph.add(grow.tasks()));
        if (grow.awaited().isEmpty()) {
            open.add(task);
        } else {
            graph.await(task, grow.awaited());
        }
    }

    private void overtaken(Task task, Task newcomer) {
        stop(task, "overtaken by " + newcomer.id() + ", which is of the same concurrency group");
    }

    /** One that was stopped on its way here is open, and will be told of. */
    private void submit(Task task) {
        if (stopped.containsKey(task.id())) {
            return;
        }
        Work work = new Work(task);
        working++;
        works.put(task.id(), work);
        workers.execute(() -> work(work));
    }

    private void stop(Task task, String reason) {
        boolean over = results.containsKey(task.id());
        if (over || stopped.putIfAbsent(task.id(), reason) != null) {
            return;
        }
        Work work = works.get(task.id());
        if (work == null) {
            open.add(task); // waits for a lane or for what it needs: it will not start any more
        } else if (work.stop()) {
            record(task, TaskResult.cancelled(""), Duration.ZERO);
        }
    }

    private void record(Task task, TaskResult given, Duration took) {
        String why = stopped.getOrDefault(task.id(), "");
        TaskResult result = given.status() == TaskStatus.CANCELLED && !why.isEmpty() ? given.because(why) : given;
        results.put(task.id(), result);
        working -= works.containsKey(task.id()) ? 1 : 0;
        String log = logs.keep(task, result.log());
        result.findings().forEach(finding -> events.publish(new Event.FindingFound(task.id(), finding)));
        events.publish(new Event.TaskFinished(
                task.id(), result.status(), result.cache(), result.cacheKey(), took, result.reason(), log));
        stopOthers(task, task.aftermath().stops(result));
        entrance.ended(task);
        open.addAll(graph.ended(task));
    }

    private void stopOthers(Task cause, Collection<String> ids) {
        ids.forEach(id -> graph.find(id).ifPresent(task -> stop(task, "cancelled because " + cause.id() + " failed")));
    }

    /** On a worker thread. Whatever happens, the coordinator hears of it; else it would wait for ever. */
    private void work(Work work) {
        if (!work.begin()) {
            return;
        }
        Task task = work.task();
        inbox.add(new Began(task));
        long start = System.nanoTime();
        try {
            TaskResult result = task.runner().run();
            inbox.add(new Ended(task, result, since(start)));
        } catch (InterruptedException | RuntimeException | Error e) {
            inbox.add(new Crashed(task, e, since(start)));
        } finally {
            work.end();
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
