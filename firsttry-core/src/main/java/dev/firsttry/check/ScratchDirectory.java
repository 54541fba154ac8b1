package dev.firsttry.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A directory that only its user knows, and that is gone when the work is done. */
public final class ScratchDirectory {

    private ScratchDirectory() {}

    /** @param prefix of its name, so that a leftover of a killed process tells whose it was */
    public static <T> T use(String prefix, Function<Path, T> work) {
        Path directory = create(prefix);
        try {
            return work.apply(directory);
        } finally {
            delete(directory);
        }
    }

    private static Path create(String prefix) {
        try {
            // Real, because a link on the way to it (macOS) would make tools name files that we do not know.
            return Files.createTempDirectory(prefix).toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
