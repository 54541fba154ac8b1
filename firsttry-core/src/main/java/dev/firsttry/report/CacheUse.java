package dev.firsttry.report;

import dev.firsttry.event.Event.CacheFailed;
import java.util.List;

/**
 * How much the cache was used. Hits and misses count tasks; bytes count what was read from or written to a tier.
 *
 * @param errors what went wrong with a tier or an entry, each once
 */
public record CacheUse(
        int localHits, int remoteHits, int misses, long restoredBytes, long uploadedBytes, List<CacheFailed> errors) {

    public CacheUse {
        errors = List.copyOf(errors);
    }

    public int hits() {
        return localHits + remoteHits;
    }
}
