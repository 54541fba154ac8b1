package dev.firsttry.check.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * Which versions of a package are affected: those listed and those in a range, ordered as Maven orders versions.
 *
 * @param packageName {@code group:artifact}
 */
public record Affected(String packageName, Set<String> versions, List<List<Event>> ranges) {

    private static final Pattern TIMESTAMP = Pattern.compile("-[0-9]{8}\\.[0-9]{6}-[0-9]+$");

    enum Kind {
        INTRODUCED,
        FIXED,
        LAST_AFFECTED,
        LIMIT
    }

    /** @param version {@code 0}: from the very first */
    record Event(Kind kind, String version) {}

    boolean affects(String version) {
        return versions.contains(version) || ranges.stream().anyMatch(range -> inside(range, version));
    }

    /** Events come in any order. The last one that the version has reached decides. */
    private static boolean inside(List<Event> range, String version) {
        ComparableVersion at = comparable(version);
        boolean affected = false;
        for (Event event : sorted(range)) {
            int order = compare(at, event.version());
            switch (event.kind()) {
                case INTRODUCED -> affected |= order >= 0;
                case FIXED, LIMIT -> affected &= order < 0;
                case LAST_AFFECTED -> affected &= order <= 0;
            }
        }
        return affected;
    }

    private static List<Event> sorted(List<Event> range) {
        var events = new ArrayList<>(range);
        events.sort(
                Comparator.<Event, Boolean>comparing(event -> !event.version().equals("0"))
                        .thenComparing(event -> new ComparableVersion(event.version()))
                        .thenComparing(Event::kind));
        return events;
    }

    /** A time-stamped snapshot would sort after its own release; what counts is the version that it is a snapshot of. */
    private static ComparableVersion comparable(String version) {
        return new ComparableVersion(TIMESTAMP.matcher(version).replaceFirst("-SNAPSHOT"));
    }

    private static int compare(ComparableVersion version, String other) {
        return other.equals("0") ? 1 : version.compareTo(new ComparableVersion(other));
    }

    /** Versions above the given one in which it is fixed, and not affected in another way, the lowest first. */
    List<String> fixesAfter(String version) {
        ComparableVersion at = comparable(version);
        return ranges.stream()
                .flatMap(List::stream)
                .filter(event -> event.kind() == Kind.FIXED && compare(at, event.version()) < 0)
                .map(Event::version)
                .distinct()
                .filter(fixed -> !affects(fixed))
                .sorted(Comparator.comparing(ComparableVersion::new))
                .toList();
    }

    /** What both say about the same package. */
    Affected plus(Affected other) {
        var listed = new TreeSet<>(versions);
        listed.addAll(other.versions);
        var all = new ArrayList<>(ranges);
        all.addAll(other.ranges);
        return new Affected(packageName, listed, all);
    }
}
