package dev.firsttry.pipeline;

import dev.firsttry.finding.Location;
import java.util.Objects;

/**
 * A job that must end first.
 *
 * @param target its id
 * @param artifacts whether its artifacts are fetched
 */
public record Need(String target, Location location, boolean artifacts) {

    public Need {
        Objects.requireNonNull(target);
        Objects.requireNonNull(location);
    }

    public static Need of(String target, Location location) {
        return new Need(target, location, true);
    }
}
