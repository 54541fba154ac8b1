package dev.firsttry.report;

import dev.firsttry.event.Event.CacheFailed;
import java.util.List;

/**
 * How much the cache was used. Hits and misses count tasks.
 *
 * @param errors what went wrong with a tier or an entry, each once
 */
public record CacheUse(int localHits, int remoteHits, int misses, CacheTraffic traffic, List<CacheFailed> errors) {

    public CacheUse {
        errors = List.copyOf(errors);
    }

    public int hits() {
        return localHits + remoteHits;
    }

    /** See {@link CacheTraffic}. */
    public long restoredBytes() {
        return traffic.restoredBytes();
    }

    /** See {@link CacheTraffic}. */
    public long uploadedBytes() {
        return traffic.uploadedBytes();
    }
}
