package dev.firsttry.execution.github;

import dev.firsttry.finding.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What steps left for the end of the job. The step that owed something last comes first; of what one step owes, because
 * it uses a composite action, the step that is written last. Used by the job's thread only.
 */
final class Posts {

    /** Something that runs after all steps. */
    interface Post {
        StepEnd run() throws InterruptedException;
    }

    /** @param name for the log */
    record Named(String name, Post post) {}

    private static final Comparator<Location> WRITTEN =
            Comparator.comparingInt(Location::line).thenComparingInt(Location::column);

    private final Map<Location, TreeMap<List<Location>, Named>> bySteps = new LinkedHashMap<>();

    /** @param path the step of the job, and below it those of composite actions */
    void add(List<Location> path, Named post) {
        bySteps.computeIfAbsent(path.get(0), none -> new TreeMap<>(Posts::lastFirst))
                .put(path, post);
    }

    void addAll(Posts others) {
        others.bySteps.values().forEach(posts -> posts.forEach(this::add));
    }

    /** The next one, which is owed no more. */
    Optional<Named> poll() {
        List<Location> steps = new ArrayList<>(bySteps.keySet());
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        Location last = steps.get(steps.size() - 1);
        Named next = bySteps.get(last).pollFirstEntry().getValue();
        if (bySteps.get(last).isEmpty()) {
            bySteps.remove(last);
        }
        return Optional.of(next);
    }

    private static int lastFirst(List<Location> one, List<Location> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = WRITTEN.compare(other.get(i), one.get(i));
            if (order != 0) {
                return order;
            }
        }
        return other.size() - one.size();
    }
}
