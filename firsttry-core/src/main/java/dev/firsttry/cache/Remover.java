package dev.firsttry.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Deletes files of the cache that others may begin to use at the same moment. A file is first moved aside, under a name
 * that tells where it was, then looked at again: whoever began to use it gets it back, from this process or, when this
 * one dies in between, from the next.
 */
final class Remover {

    private static final String ASIDE = "gc~";

    private final Path root;
    private final Instant young;

    /** @param young files that were used after this stay */
    Remover(Path root, Instant young) {
        this.root = root;
        this.young = young;
    }

    /** Deletes a file unless it was used lately. */
    boolean delete(Path file) throws IOException {
        if (used(file).isAfter(young)) {
            return false;
        }
        Path aside = aside(file);
        try {
            move(file, aside);
            if (used(aside).isAfter(young)) {
                move(aside, file);
                return false;
            }
            Files.deleteIfExists(aside);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Deletes what dead processes left unfinished, and puts back what they had moved aside from under somebody. */
    void sweep(Iterable<Path> unfinished) throws IOException {
        for (Path file : unfinished) {
            String name = file.getFileName().toString();
            if (name.startsWith(ASIDE) && used(file).isAfter(young)) {
                putBack(file, root.resolve(name.substring(ASIDE.length()).replace('~', '/')));
            } else if (used(file).isBefore(young)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void putBack(Path aside, Path place) throws IOException {
        try {
            if (Files.exists(place)) {
                Files.deleteIfExists(aside);
            } else {
                move(aside, place);
            }
        } catch (NoSuchFileException e) {
            // Another process was faster.
            return;
        }
    }

    private Path aside(Path file) {
        Stream<Path> names = StreamSupport.stream(root.relativize(file).spliterator(), false);
        return root.resolve(Names.TEMPORARY)
                .resolve(ASIDE + names.map(Path::toString).collect(Collectors.joining("~")));
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Instant used(Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException e) {
            return Instant.MAX;
        }
    }
}
