package dev.firsttry.execution.process;

import java.time.Duration;

/** How a process ended. */
public sealed interface ProcessOutcome {

    /** Calls the function that fits. */
    <R> R fold(Cases<R> cases);

    /** One method for each outcome. */
    interface Cases<R> {
        R exited(Exited outcome);

        R timedOut(TimedOut outcome);

        R notStarted(NotStarted outcome);
    }

    /**
     * It ended by itself.
     *
     * @param code exit status; 128 + signal number when a signal ended it
     */
    record Exited(int code) implements ProcessOutcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.exited(this);
        }
    }

    /** It was ended because it ran for longer than it may. */
    record TimedOut(Duration limit) implements ProcessOutcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.timedOut(this);
        }
    }

    /** It could not be started, for example because the program does not exist. */
    record NotStarted(String reason) implements ProcessOutcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.notStarted(this);
        }
    }
}
