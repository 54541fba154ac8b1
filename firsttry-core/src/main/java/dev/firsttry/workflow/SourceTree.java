package dev.firsttry.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
        return resolved(path).map(Path::normalize).filter(Files::isRegularFile).flatMap(file -> read(file, path));
    }

    private Optional<byte[]> read(Path file, String path) {
        try {
            if (!file.toRealPath().startsWith(root.toRealPath())) {
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
        return resolved(path).filter(Files::isDirectory).isPresent();
    }

    public boolean has(String path) {
        return resolved(path).filter(Files::isRegularFile).isPresent();
    }

    /** Empty for text that no file of this system can be called. */
    private Optional<Path> resolved(String path) {
        try {
            return Optional.of(root.resolve(path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
