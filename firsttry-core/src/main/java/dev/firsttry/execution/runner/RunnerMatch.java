package dev.firsttry.execution.runner;

import java.util.function.Function;

/** Whether a job may run on this machine. */
public sealed interface RunnerMatch {

    <R> R fold(Function<String, R> accepted, Function<String, R> refused);

    /** @param remark how this machine differs from the one that CI would take; empty when it is the very one */
    record Accepted(String remark) implements RunnerMatch {
        @Override
        public <R> R fold(Function<String, R> accepted, Function<String, R> refused) {
            return accepted.apply(remark);
        }
    }

    /** @param reason for people, with what to do; the job is {@code unsupported} */
    record Refused(String reason) implements RunnerMatch {
        @Override
        public <R> R fold(Function<String, R> accepted, Function<String, R> refused) {
            return refused.apply(reason);
        }
    }
}
