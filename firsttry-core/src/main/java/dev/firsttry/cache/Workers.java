package dev.firsttry.cache;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
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
}
