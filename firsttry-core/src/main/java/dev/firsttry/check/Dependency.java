package dev.firsttry.check;

import java.util.List;
import java.util.Objects;

/**
 * An artifact on a module's class path.
 *
 * @param coordinates with the base version of a snapshot ({@code 1.0-SNAPSHOT}, not the time-stamped one)
 * @param scope such as {@code compile}
 * @param via the way to it from the module's direct dependency, that one first, itself last
 */
public record Dependency(Coordinates coordinates, String scope, List<Coordinates> via) {

    public Dependency {
        Objects.requireNonNull(coordinates);
        Objects.requireNonNull(scope);
        via = List.copyOf(via);
    }
}
