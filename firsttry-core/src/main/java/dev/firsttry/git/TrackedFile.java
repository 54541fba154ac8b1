package dev.firsttry.git;

import java.time.Instant;

/**
 * An entry of git's index.
 *
 * @param id of the blob
 * @param mode git's, such as {@code 0100755}
 * @param modified when the working tree's file was last known to have this content
 * @param length in bytes, at that time
 */
public record TrackedFile(String id, int mode, Instant modified, long length) {

    private static final int EXECUTABLE = 0100755;
    private static final int FILE = 0100644;

    /** Whether a regular file that looks like this still has the content. */
    public boolean fits(Instant lastModified, long size, boolean executable) {
        return modified.equals(lastModified) && length == size && mode == (executable ? EXECUTABLE : FILE);
    }
}
