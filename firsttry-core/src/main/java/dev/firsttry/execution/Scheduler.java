package dev.firsttry.execution;

import dev.firsttry.event.Event;
import dev.firsttry.event.EventBus;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Runs tasks as soon as what they need has ended: a true DAG, no level barriers. A waiting task costs no thread; at
 * most {@code maxConcurrent} run at a time.
 */
public final class Scheduler {

    /** How long cancelled workers get to stop before the scheduler gives up on them. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final int maxConcurrent;
    private final EventBus events;
    private final Logs logs;

    /**
     * @param maxConcurrent at least 1
     */
    public Scheduler(int maxConcurrent, EventBus events, Logs logs) {
        if (maxConcurrent < 1) {
            throw new IllegalArgumentException("maxConcurrent is " + maxConcurrent + ", but must be at least 1");
        }
        this.maxConcurrent = maxConcurrent;
        this.events = events;
        this.logs = logs;
    }

    /** Keeps what tasks wrote. */
    @FunctionalInterface
    public interface Logs {

        /** Keeps a log where it is not kept yet; returns its path from the execution root, empty for no log. */
        String keep(Task task, TaskLog log);
    }

    /** Tells the events' readers which tasks are owed, so that one that never ends is seen to be missing. */
    public static void announce(Collection<Task> tasks, EventBus events) {
        tasks.forEach(
                task -> events.publish(new Event.TaskPlanned(task.id(), task.kind(), task.module(), task.needs())));
    }

    /**
     * Runs all of {@code tasks}; returns when every one has ended.
     *
     * @return results by task id, in the order in which they ended
     * @throws InterruptedException when this thread is interrupted; running tasks are interrupted too
     * @throws dev.firsttry.finding.FirstTryException when a task says that the run cannot go on
     */
    public Map<String, TaskResult> run(Collection<Task> tasks) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(maxConcurrent, Scheduler::worker);
        try {
            return new Coordinator(new TaskGraph(tasks), workers, events, logs).run();
        } finally {
            workers.shutdownNow();
            workers.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "firsttry-worker");
        thread.setDaemon(true);
        return thread;
    }
}
