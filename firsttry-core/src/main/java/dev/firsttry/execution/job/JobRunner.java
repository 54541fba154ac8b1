package dev.firsttry.execution.job;

/** Does the work of one instance, as its provider's runner would. One implementation for each provider. */
@FunctionalInterface
public interface JobRunner {

    /**
     * Runs to the end, on a worker thread. Nothing of it is left running afterwards.
     *
     * @throws InterruptedException when it was stopped and did not clean up by itself
     */
    JobResult run(JobPlace place) throws InterruptedException;
}
