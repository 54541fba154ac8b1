package dev.firsttry.cache;

/**
 * What a push did.
 *
 * @param present entries that S3 had already
 * @param pushed entries that it has now
 * @param failed entries that it still lacks
 * @param trouble why, when the S3 tier was turned off; else empty
 */
public record PushReport(int present, int pushed, int failed, String trouble) {}
