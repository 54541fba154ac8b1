package dev.firsttry.event;

import java.util.Locale;

/** Where a task's result came from. */
public enum CacheState {
    /** A hit in the disk tier. */
    LOCAL,
    /** A hit in the S3 tier. */
    REMOTE,
    /** Looked up, not found, so the task ran. */
    MISS,
    /** Not looked up: the task is not cacheable, or the cache is off. */
    OFF;

    /** The word used in JSON: lower case. */
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }
}
