package dev.firsttry.cache;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Whether the S3 tier is in use. One for everything that belongs to a run, so that a sick server costs its time limits
 * and its warning once, however many modules and tasks there are. Safe for several threads.
 */
public interface RemoteFuse {

    /** Why the tier is off for the rest of the run; empty while it is on. */
    String blown();

    /** Turns the tier off, if it is not off already; {@code true} for the first caller, who is to tell it. */
    boolean blow(String why);

    /** Time that the run has lost to slow reads so far. */
    Duration lost();

    /** Says how much that is now. */
    void lose(Duration time);

    /** For a run that has only one cache. */
    static RemoteFuse single() {
        AtomicReference<String> why = new AtomicReference<>("");
        AtomicReference<Duration> lost = new AtomicReference<>(Duration.ZERO);
        return new RemoteFuse() {
            @Override
            public String blown() {
                return why.get();
            }

            @Override
            public boolean blow(String reason) {
                return why.compareAndSet("", reason);
            }

            @Override
            public Duration lost() {
                return lost.get();
            }

            @Override
            public void lose(Duration time) {
                lost.set(time);
            }
        };
    }
}
