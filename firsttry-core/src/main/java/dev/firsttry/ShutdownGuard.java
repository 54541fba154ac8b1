package dev.firsttry;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a run clean up when the JVM is told to end, as by Ctrl-C: the run's thread is interrupted, and the JVM waits until
 * it has ended its processes, removed its workspaces and written its report.
 */
final class ShutdownGuard {

    /** Longer than workers get to stop; an end, so that a disk that hangs does not keep the JVM alive for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final Thread run = Thread.currentThread();
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "firsttry-shutdown");

    private ShutdownGuard() {}

    /** What is guarded. */
    interface Work<T> {
        T run() throws InterruptedException;
    }

    /** Does the work on this thread. */
    static <T> T during(Work<T> work) throws InterruptedException {
        ShutdownGuard guard = new ShutdownGuard();
        Runtime.getRuntime().addShutdownHook(guard.hook);
        try {
            return work.run();
        } finally {
            guard.close();
        }
    }

    private void stop() {
        run.interrupt();
        try {
            done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending: the hook is what told us.
            Thread.currentThread().interrupt();
        }
    }
}
