package dev.firsttry.execution;

/** Does the work of one task, on a worker thread. */
@FunctionalInterface
public interface TaskRunner {

    /**
     * Runs to the end. Expected failures are results.
     *
     * @throws InterruptedException when the run is being cancelled
     * @throws dev.firsttry.finding.FirstTryException when the whole run cannot go on
     */
    TaskResult run() throws InterruptedException;
}
