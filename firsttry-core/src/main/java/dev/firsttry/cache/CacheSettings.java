package dev.firsttry.cache;

import java.nio.file.Path;
import java.util.Objects;

/**
 * How a cache is set up.
 *
 * @param directory of the disk tier; made when it is missing
 * @param trust whose entries are written and believed
 */
public record CacheSettings(Path directory, CacheTrust trust, CacheLimits limits) {

    public CacheSettings {
        Objects.requireNonNull(directory);
        Objects.requireNonNull(trust);
        Objects.requireNonNull(limits);
    }

    /** A disk tier with nothing to set up. */
    public static CacheSettings local(Path directory) {
        return new CacheSettings(directory, CacheTrust.open(), CacheLimits.STANDARD);
    }
}
