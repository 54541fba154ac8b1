package dev.firsttry.cache;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the disk tier holds.
 *
 * @param entries number of entries by scope
 * @param entryBytes their size
 * @param blobs number of blobs
 * @param blobBytes their size, compressed
 */
public record CacheStats(SortedMap<String, Integer> entries, long entryBytes, int blobs, long blobBytes) {

    public CacheStats {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }
}
