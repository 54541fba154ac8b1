package dev.firsttry.pipeline;

import dev.firsttry.finding.Location;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A job that must end first.
 *
 * @param target a job; with GitLab also one instance by its full name
 * @param optional whether the need is dropped when there is no such job
 * @param artifacts whether its artifacts are fetched
 * @param selection which instances: each entry names variables and the values wanted; empty for all instances
 */
public record Need(
        String target,
        Location location,
        boolean optional,
        boolean artifacts,
        List<Map<String, List<String>>> selection) {

    public Need {
        Objects.requireNonNull(target);
        Objects.requireNonNull(location);
        selection = List.copyOf(selection);
    }

    /** All instances of a job that must be there. */
    public static Need of(String target, Location location) {
        return new Need(target, location, false, true, List.of());
    }
}
