package dev.firsttry.cache;

/**
 * What a pull did.
 *
 * @param present entries that this machine had already
 * @param pulled entries that came from S3, with all their blobs
 * @param missing keys that no tier knows
 */
public record PullReport(int present, int pulled, int missing) {}
