package dev.firsttry.pipeline;

import dev.firsttry.finding.Location;
import java.util.Objects;

/** A name and its value, in order of declaration. {@code location} is that of the name. */
public record Named(String name, Location location, Data value) {
    public Named {
        Objects.requireNonNull(name);
        Objects.requireNonNull(location);
        Objects.requireNonNull(value);
    }
}
