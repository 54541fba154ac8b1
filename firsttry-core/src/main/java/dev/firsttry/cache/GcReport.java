package dev.firsttry.cache;

/**
 * What a collection did.
 *
 * @param entries removed
 * @param blobs removed
 * @param freedBytes on the disk
 * @param leftBytes on the disk
 */
public record GcReport(int entries, int blobs, long freedBytes, long leftBytes) {}
