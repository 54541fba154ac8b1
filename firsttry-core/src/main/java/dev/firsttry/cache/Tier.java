package dev.firsttry.cache;

/** Where an entry was found. */
public enum Tier {
    /** The cache directory of this machine. */
    LOCAL,
    /** The S3 bucket. */
    REMOTE
}
