package dev.firsttry.check;

import dev.firsttry.finding.Severity;
import java.util.Locale;
import java.util.Optional;

/**
 * How bad a secret, an advisory or a bug is by itself. The policy's {@code severity_threshold} turns it into a
 * {@link Severity}. Declared from least to most.
 */
public enum Rating {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** The word used in policies: lower case. */
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty when no rating has that name. */
    public static Optional<Rating> of(String name) {
        for (Rating rating : values()) {
            if (rating.json().equals(name)) {
                return Optional.of(rating);
            }
        }
        return Optional.empty();
    }

    /** An error from the threshold upwards, a warning below. */
    public Severity under(Rating threshold) {
        return compareTo(threshold) >= 0 ? Severity.ERROR : Severity.WARNING;
    }
}
