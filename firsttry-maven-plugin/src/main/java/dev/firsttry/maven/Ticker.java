package dev.firsttry.maven;

import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Says every second what time it is, until it is closed. */
final class Ticker implements AutoCloseable {

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Ticker::daemon);

    Ticker(Consumer<Instant> hears) {
        thread.scheduleAtFixedRate(() -> hears.accept(Instant.now()), 1, 1, TimeUnit.SECONDS);
    }

    /** A build that ends without closing it is not held up. */
    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "firsttry-ticker");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
