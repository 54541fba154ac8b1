package dev.firsttry.cache;

/**
 * Bounds that keep a hostile or broken entry from doing harm. All in bytes unless named otherwise.
 *
 * @param manifest size of a manifest
 * @param outputs number of outputs of one entry
 * @param outputBytes sum of the sizes of one entry's outputs, not compressed
 * @param inline size up to which an output is part of the manifest
 * @param inlineTotal sum of the outputs that are part of one manifest
 * @param log size up to which a log is part of the manifest
 */
public record CacheLimits(int manifest, int outputs, long outputBytes, int inline, int inlineTotal, int log) {

    private static final int KIB = 1 << 10;
    private static final int MIB = 1 << 20;
    private static final long GIB = 1L << 30;

    /** Generous for builds, small for machines. */
    public static final CacheLimits STANDARD =
            new CacheLimits(16 * MIB, 100_000, 16 * GIB, 4 * KIB, 64 * KIB, 32 * KIB);
}
