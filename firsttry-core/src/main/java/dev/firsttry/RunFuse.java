package dev.firsttry;

import dev.firsttry.cache.RemoteFuse;
import java.time.Duration;
import java.util.Objects;

/**
 * The fuse of the S3 tier for everything that belongs to a run: each part of the gate, and the goals {@code pull} and
 * {@code push}, which each have a cache of their own.
 *
 * @param teller who is to tell that the tier is off, once: what {@code pull} says is not in the gate's report
 */
public record RunFuse(Ledger ledger, String teller) implements RemoteFuse {

    private static final String NAME = "s3-fuse";
    private static final String LOST = "s3-lost";

    public RunFuse {
        Objects.requireNonNull(ledger);
        Objects.requireNonNull(teller);
    }

    @Override
    public String blown() {
        return ledger.noted(NAME);
    }

    /** Noted first: whoever sees that it is off sees why. */
    @Override
    public boolean blow(String why) {
        if (blown().isEmpty()) {
            ledger.note(NAME, why);
        }
        return ledger.claim(NAME + " told by " + teller);
    }

    @Override
    public Duration lost() {
        String millis = ledger.noted(LOST);
        return millis.isEmpty() ? Duration.ZERO : Duration.ofMillis(Long.parseLong(millis));
    }

    /** Of parts that run at the same time the last one counts: each had a limit of its own. */
    @Override
    public void lose(Duration time) {
        ledger.note(LOST, Long.toString(time.toMillis()));
    }
}
