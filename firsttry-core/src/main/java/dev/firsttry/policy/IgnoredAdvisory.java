package dev.firsttry.policy;

import java.time.LocalDate;
import java.util.Objects;

/**
 * An advisory that does not count, for a time.
 *
 * @param id of the advisory, or one of its aliases
 * @param reason for people
 * @param expires the last day on which it is ignored, in UTC
 */
public record IgnoredAdvisory(String id, String reason, LocalDate expires) {

    public IgnoredAdvisory {
        Objects.requireNonNull(id);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(expires);
    }
}
