package dev.firsttry.execution.github;

import java.time.Duration;

/** When a job must be over. Counted by the clock that never jumps. */
final class Deadline {

    /** What a stopped job gets for its {@code always()} and {@code cancelled()} steps. */
    static final Duration CLEANUP = Duration.ofSeconds(5);

    private long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    Deadline copy() {
        return new Deadline(end);
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    boolean isOver() {
        return left().isZero();
    }

    /** From now on only the time to clean up is left. */
    void shorten() {
        end = System.nanoTime() + CLEANUP.toNanos();
    }
}
