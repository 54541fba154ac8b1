package dev.firsttry.pipeline;

import dev.firsttry.finding.Location;
import java.util.List;

/**
 * Something that starts a pipeline, such as GitHub's {@code push} with its filters.
 *
 * @param event as the service names it
 * @param filters such as {@code branches} or {@code paths-ignore}, each with its patterns; in order of declaration
 */
public record Trigger(String event, Location location, List<Filter> filters) {
    public Trigger {
        filters = List.copyOf(filters);
    }

    /** @param patterns in order; order matters, as a later {@code !pattern} takes back */
    public record Filter(String name, Location location, List<String> patterns) {
        public Filter {
            patterns = List.copyOf(patterns);
        }
    }
}
