package dev.firsttry.cache;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A few threads that do not keep the JVM alive, started when there is work. */
final class Workers implements AutoCloseable {

    private final ThreadPoolExecutor threads;

    Workers(String name, int count) {
        threads = new ThreadPoolExecutor(count, count, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
        threads.allowCoreThreadTimeOut(true);
    }

    void submit(Runnable work) {
        threads.execute(work);
    }

    /** Does the same for all and waits for all of them. */
    <T> void forEach(Collection<T> items, Consumer<T> work) {
        CompletableFuture<?>[] running = items.stream()
                .map(item -> CompletableFuture.runAsync(() -> work.accept(item), threads))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(running).join();
    }

    /**
     * Does the same with all, some at a time, and waits for all of them. Not to be called by the work itself.
     *
     * @return what came of them, in the order of the items
     * @throws IOException the first failure in that order
     */
    <T, R> List<R> map(List<T> items, Step<T, R> step) throws IOException {
        if (items.size() < 2) {
            return items.isEmpty() ? List.of() : List.of(step.take(items.get(0)));
        }
        List<Future<R>> running = new ArrayList<>(items.size());
        items.forEach(item -> running.add(threads.submit(() -> step.take(item))));
        List<R> results = new ArrayList<>(items.size());
        Optional<IOException> failure = Optional.empty();
        for (Future<R> each : running) {
            try {
                results.add(each.get());
            } catch (ExecutionException e) {
                failure = failure.or(() -> Optional.of(fault(e)));
            } catch (InterruptedException e) {
                running.forEach(future -> future.cancel(true));
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("the build was interrupted");
            }
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
        return results;
    }

    private static IOException fault(ExecutionException failed) {
        if (failed.getCause() instanceof IOException fault) {
            return fault;
        }
        throw new IllegalStateException(failed.getCause());
    }

    /** Takes no more work and waits for what there is; {@code false} when some was left undone. */
    boolean finish(Duration bound) {
        threads.shutdown();
        try {
            boolean done = threads.awaitTermination(bound.toMillis(), TimeUnit.MILLISECONDS);
            return threads.shutdownNow().isEmpty() && done;
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Does something with one item. */
    @FunctionalInterface
    interface Step<T, R> {
        R take(T item) throws IOException;
    }
}
