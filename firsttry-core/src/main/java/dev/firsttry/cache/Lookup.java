package dev.firsttry.cache;

/** Answer to "was this proven before?". */
public sealed interface Lookup {

    /** Calls the method of {@code cases} that fits. */
    <R> R fold(Cases<R> cases);

    /** One method for each answer. */
    interface Cases<R> {
        R hit(Hit hit);

        R miss(Miss miss);
    }

    /**
     * Yes.
     *
     * @param result its outputs are not in any workspace yet: see {@link TaskCache#restore}
     * @param bytes read to find it
     */
    record Hit(ActionResult result, Tier tier, long bytes) implements Lookup {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.hit(this);
        }
    }

    /** No, or not that anybody could tell. */
    record Miss(String reason) implements Lookup {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.miss(this);
        }
    }
}
