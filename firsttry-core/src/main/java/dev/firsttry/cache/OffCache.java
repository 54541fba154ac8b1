package dev.firsttry.cache;

import java.nio.file.Path;

/** The cache of a run that asked for none. */
enum OffCache implements TaskCache {
    INSTANCE;

    private static final String REASON = "the cache is off";

    @Override
    public Lookup find(CacheKey key) {
        return new Lookup.Miss(REASON);
    }

    @Override
    public Restore restore(CacheKey key, ActionResult result, Path workspace) {
        return new Restore.Refused(REASON);
    }

    @Override
    public void store(CacheKey key, ActionResult result) {
        // Off.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
