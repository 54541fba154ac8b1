package dev.firsttry.maven.tools;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Does on Maven's own thread what other threads ask for, while the gate runs beside it. Maven keeps the session and its
 * scopes by thread, and a project is no object to share: so whatever runs goals or resolves must be there, one at a time.
 */
public final class MavenThread {

    private final BlockingQueue<Runnable> asked = new LinkedBlockingQueue<>();

    /**
     * Runs the work on a thread of its own and serves its {@link #call calls} here until it ends. To be called on Maven's
     * thread, once.
     *
     * @throws ExecutionException what the work threw
     * @throws InterruptedException when the build is being stopped; the work has been interrupted, too
     */
    public <T> T serve(Callable<T> work) throws ExecutionException, InterruptedException {
        FutureTask<T> gate = new FutureTask<>(work);
        Thread thread = new Thread(
                () -> {
                    gate.run();
                    // Wakes the loop below, which would wait for a call that never comes.
                    asked.add(() -> {});
                },
                "firsttry-gate");
        thread.start();
        try {
            while (!gate.isDone()) {
                asked.take().run();
            }
        } catch (InterruptedException e) {
            gate.cancel(true);
            throw e;
        }
        return gate.get();
    }

    /** Has the work done on Maven's thread and waits for it. */
    <T> T call(Callable<T> work) throws ExecutionException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        asked.add(task);
        return task.get();
    }
}
