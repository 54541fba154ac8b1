package dev.firsttry.digest;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Knows the digest of a regular file's content; may know it without reading the file. Safe for several threads. */
@FunctionalInterface
public interface ContentHashes {

    /** Reads every file, every time. */
    ContentHashes READING = (path, file, attributes) -> Sha256.ofFile(file);

    /**
     * Digest of the content.
     *
     * @param path of the file from the tree's root, with {@code /} as separator
     * @param attributes of the file, just read
     */
    Sha256 of(String path, Path file, BasicFileAttributes attributes) throws IOException;
}
