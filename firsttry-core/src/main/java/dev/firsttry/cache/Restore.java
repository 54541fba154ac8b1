package dev.firsttry.cache;

/** How putting outputs into a workspace went. */
public sealed interface Restore {

    /** Calls the method of {@code cases} that fits. */
    <R> R fold(Cases<R> cases);

    /** One method for each way. */
    interface Cases<R> {
        R done(Done done);

        R refused(Refused refused);
    }

    /** Every output is in its place, byte for byte. */
    record Done(long bytes) implements Restore {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.done(this);
        }
    }

    /** An output is missing, altered or not acceptable. Run the task, as after a miss. */
    record Refused(String reason) implements Restore {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.refused(this);
        }
    }
}
