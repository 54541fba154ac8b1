package dev.firsttry.execution.github;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;

/** The steps of a job that run beside the others and that nobody has waited for yet. Used by the job's thread only. */
final class BackgroundSteps {

    /** At the same time; more of them queue for a place. The limit of the service's own runner. */
    private static final int MOST = 10;

    /** What becomes of a step that was waited for. Runs on the job's thread. */
    interface Join {
        void take(StepEnd end);
    }

    private record Started(Thread thread, FutureTask<StepEnd> work, Join join) {}

    private final Semaphore places = new Semaphore(MOST, true);
    private final Map<String, Started> open = new LinkedHashMap<>();
    private int unnamed;

    /**
     * Starts a step as soon as a place is free.
     *
     * @param id empty when no other step can name it
     * @return by which it can be waited for
     */
    String start(String id, Callable<StepEnd> step, Join join) {
        String key = id.isEmpty() ? "#" + ++unnamed : key(id);
        FutureTask<StepEnd> work = new FutureTask<>(() -> inItsPlace(step));
        Thread thread = new Thread(work, "firsttry-background-step");
        thread.setDaemon(true);
        open.put(key, new Started(thread, work, join));
        thread.start();
        return key;
    }

    private StepEnd inItsPlace(Callable<StepEnd> step) throws Exception {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            return StepEnd.cancelled("The operation was canceled.");
        }
        try {
            return step.call();
        } finally {
            places.release();
        }
    }

    static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    List<String> open() {
        return List.copyOf(open.keySet());
    }

    /** Asks steps to stop, without waiting. Unknown keys, and those that were waited for, are nothing to stop. */
    void stop(List<String> keys) {
        keys.stream()
                .filter(open::containsKey)
                .forEach(key -> open.get(key).thread().interrupt());
    }

    /**
     * Waits until all of them have ended, then hands over what they left, in the order of their start.
     *
     * @throws InterruptedException when interrupted; all that were not handed over can still be waited for
     */
    void await(List<String> keys) throws InterruptedException {
        List<String> wanted = new ArrayList<>(open.keySet());
        wanted.retainAll(keys);
        for (String key : wanted) {
            end(open.get(key));
        }
        for (String key : wanted) {
            Started started = open.remove(key);
            started.join().take(end(started));
        }
    }

    private static StepEnd end(Started started) throws InterruptedException {
        try {
            return started.work().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BadExpression bad) {
                return StepEnd.failure(bad.getMessage());
            }
            throw new IllegalStateException("a background step could not be run", e.getCause());
        }
    }
}
