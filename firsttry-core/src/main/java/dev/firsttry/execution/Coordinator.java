package dev.firsttry.execution;

import dev.firsttry.event.Event;
import dev.firsttry.event.EventBus;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiFunction;

/** One run of a {@link Scheduler}. Its thread alone owns the state and publishes; workers only compute. */
final class Coordinator {

    private final TaskGraph graph;
    private final Executor workers;
    private final EventBus events;
    private final BiFunction<Task, String, String> logs;
    private final BlockingQueue<Message> inbox = new LinkedBlockingQueue<>();
    private final Map<String, TaskResult> results = new LinkedHashMap<>();

    Coordinator(TaskGraph graph, Executor workers, EventBus events, BiFunction<Task, String, String> logs) {
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
            coordinator.ended(task, result, took);
        }
    }

    private record Crashed(Task task, Throwable cause) implements Message {
        @Override
        public void apply(Coordinator coordinator) {
            if (cause instanceof Error error) {
                throw error;
            }
            if (cause instanceof RuntimeException exception) {
                throw exception;
            }
            coordinator.ended(task, TaskResult.cancelled("interrupted"), Duration.ZERO);
        }
    }

    Map<String, TaskResult> run() throws InterruptedException {
        decide(graph.roots());
        while (results.size() < graph.size()) {
            inbox.take().apply(this);
        }
        return results;
    }

    /** Starts or refuses tasks that wait for nobody. A loop, not a recursion: chains of refusals can be long. */
    private void decide(List<Task> ready) {
        Deque<Task> open = new ArrayDeque<>(ready);
        while (!open.isEmpty()) {
            Task task = open.poll();
            StartCondition.Start start = task.condition().decide(needsOf(task));
            if (start instanceof StartCondition.Refuse refuse) {
                open.addAll(record(task, refuse.result(), Duration.ZERO));
            } else {
                workers.execute(() -> work(task));
            }
        }
    }

    private Map<String, TaskResult> needsOf(Task task) {
        Map<String, TaskResult> needs = new LinkedHashMap<>();
        task.needs().forEach(need -> needs.put(need, results.get(need)));
        return needs;
    }

    private void ended(Task task, TaskResult result, Duration took) {
        decide(record(task, result, took));
    }

    private List<Task> record(Task task, TaskResult result, Duration took) {
        results.put(task.id(), result);
        String log = result.log().isEmpty() ? "" : logs.apply(task, result.log());
        result.findings().forEach(finding -> events.publish(new Event.FindingFound(task.id(), finding)));
        events.publish(new Event.TaskFinished(
                task.id(), result.status(), result.cache(), result.cacheKey(), took, result.reason(), log));
        return graph.ended(task);
    }

    /** On a worker thread. Whatever happens, the coordinator hears of it; else it would wait for ever. */
    private void work(Task task) {
        inbox.add(new Began(task));
        long start = System.nanoTime();
        try {
            TaskResult result = task.runner().run();
            inbox.add(new Ended(task, result, Duration.ofNanos(System.nanoTime() - start)));
        } catch (InterruptedException | RuntimeException | Error e) {
            inbox.add(new Crashed(task, e));
        }
    }
}
