package dev.firsttry.check.audit;

import dev.firsttry.check.Rating;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A known vulnerability (OSV schema 1.6), as far as it is about Maven.
 *
 * @param aliases other ids of the same thing, such as a CVE
 * @param rating empty when the advisory does not tell: unknown, which is not low
 */
public record Advisory(
        String id, List<String> aliases, String summary, Optional<Rating> rating, List<Affected> affected) {

    public Advisory {
        aliases = List.copyOf(aliases);
        affected = List.copyOf(affected);
    }

    boolean isCalled(String name) {
        return id.equals(name) || aliases.contains(name);
    }

    /** Its id and its aliases. */
    Set<String> names() {
        var names = new LinkedHashSet<String>(aliases);
        names.add(id);
        return names;
    }

    /** For people. */
    String title() {
        return summary.isBlank() ? "known vulnerability" : summary;
    }

    /** All that it says about a package, which may be several parts; empty when its version is not affected. */
    Optional<Affected> about(String packageName, String version) {
        return affected.stream()
                .filter(each -> each.packageName().equals(packageName))
                .reduce(Affected::plus)
                .filter(each -> each.affects(version));
    }
}
