package dev.firsttry.execution;

/** One task on its way through a worker. Decides between the coordinator, which may stop it, and the worker. */
final class Work {

    private enum State {
        QUEUED,
        RUNNING,
        OVER
    }

    private final Task task;
    private State state = State.QUEUED;
    private Thread worker;

    Work(Task task) {
        this.task = task;
    }

    Task task() {
        return task;
    }

    /** Called by the worker; false when the work was withdrawn. */
    synchronized boolean begin() {
        if (state != State.QUEUED) {
            return false;
        }
        state = State.RUNNING;
        worker = Thread.currentThread();
        return true;
    }

    /** Called by the worker. A stop that came too late must not hit what the thread does next. */
    synchronized void end() {
        state = State.OVER;
        Thread.interrupted();
    }

    /** Called by the coordinator; true when the task will never begin, false when it was told to stop or is over. */
    synchronized boolean stop() {
        if (state == State.QUEUED) {
            state = State.OVER;
            return true;
        }
        if (state == State.RUNNING) {
            worker.interrupt();
        }
        return false;
    }
}
