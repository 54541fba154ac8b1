package dev.firsttry.cache.s3;

import java.time.Instant;

/**
 * An object as a listing shows it.
 *
 * @param name without the prefix of the settings
 * @param size in bytes
 */
public record S3Object(String name, long size, Instant modified) {}
