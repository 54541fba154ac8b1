package dev.firsttry.report;

/**
 * What the cache moved.
 *
 * @param restoredBytes read from any tier
 * @param receivedBytes read from the remote tier
 * @param uploadedBytes written to the remote tier
 * @param requests to the remote tier
 * @param savedMs time that the hits saved, in milliseconds; 0 when that is not known
 */
public record CacheTraffic(long restoredBytes, long receivedBytes, long uploadedBytes, int requests, long savedMs) {}
