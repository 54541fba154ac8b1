package dev.firsttry.finding;

import java.util.List;
import java.util.Objects;

/**
 * One thing that is wrong with a pipeline file, so that it cannot be planned.
 *
 * @param message what is wrong, naming every job involved
 * @param location where
 * @param names the jobs (or keys, files) involved, in the order of the message; for a cycle its path, first name
 *     repeated at the end
 */
public record Fault(FaultKind kind, String message, Location location, List<String> names) {

    public Fault {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(message);
        Objects.requireNonNull(location);
        names = List.copyOf(names);
    }

    /** {@code kind: message (file:line:column)}. */
    @Override
    public String toString() {
        return kind.id() + ": " + message + (location.isKnown() ? " (" + location + ")" : "");
    }
}
