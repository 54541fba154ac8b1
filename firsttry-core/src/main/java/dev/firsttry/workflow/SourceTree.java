package dev.firsttry.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files that workflows may name: those below the top-level directory. Never follows a link out of it.
 *
 * @param root the top-level directory
 */
public record SourceTree(Path root) {

    /** More than any reader accepts, so that the reader can say that it is too large. */
    private static final int READ_LIMIT = 4 << 20;

    /**
     * The bytes of a file; empty when it is no regular file below the root.
     *
     * @param path from the root with {@code /} as separator
     */
    public Optional<byte[]> read(String path) {
        Path file = root.resolve(path).normalize();
        try {
            if (!file.toRealPath().startsWith(root.toRealPath()) || !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            try (var in = Files.newInputStream(file)) {
                return Optional.of(in.readNBytes(READ_LIMIT));
            }
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** Whether there is a directory of that path. */
    public boolean hasDirectory(String path) {
        return Files.isDirectory(root.resolve(path));
    }

    public boolean has(String path) {
        return Files.isRegularFile(root.resolve(path));
    }
}
