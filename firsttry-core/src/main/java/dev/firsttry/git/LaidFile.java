package dev.firsttry.git;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A file of a snapshot as it lies there now.
 *
 * @param path from the snapshot's root, with {@code /}
 * @param known what git already holds for this very content; empty when it is to be looked at
 * @param modified of the file in the snapshot
 * @param length of the file in the snapshot, in bytes
 */
public record LaidFile(String path, Optional<TrackedFile> known, Instant modified, long length) {
    public LaidFile {
        Objects.requireNonNull(path);
        Objects.requireNonNull(known);
        Objects.requireNonNull(modified);
    }
}
