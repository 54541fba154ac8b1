package dev.firsttry.report.slo;

import dev.firsttry.report.CacheUse;
import java.util.Locale;

/** How much of a run the cache could save. Only runs of the same warmth are compared. */
public enum Warmth {
    /** Nothing came from a cache. */
    COLD,
    /** Some of it did. */
    PARTLY,
    /** Everything that can be cached did. */
    WARM;

    /** By the tasks that looked into the cache. */
    public static Warmth of(CacheUse use) {
        if (use.hits() == 0) {
            return COLD;
        }
        return use.misses() == 0 ? WARM : PARTLY;
    }

    /** The word used in JSON: lower case. */
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }
}
