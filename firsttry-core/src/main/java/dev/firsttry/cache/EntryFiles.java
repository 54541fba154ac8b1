package dev.firsttry.cache;

import dev.firsttry.digest.Sha256;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What lies in the cache directory. Files that vanish while one looks were somebody else's to delete. */
final class EntryFiles {

    private final Path root;

    EntryFiles(Path root) {
        this.root = root;
    }

    /**
     * A file of the cache.
     *
     * @param name of the file: the digest of a key or of a blob
     * @param used when it was last used
     */
    record Stored(Path path, Sha256 name, long size, Instant used) {}

    /** Scopes that have entries, sorted. */
    List<Scope> scopes() throws IOException {
        Path version = root.resolve(Names.VERSION);
        if (!Files.isDirectory(version)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(version)) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("ac")))
                    .flatMap(folder -> Scope.parse(folder.getFileName().toString()).stream())
                    .sorted((a, b) -> a.name().compareTo(b.name()))
                    .toList();
        }
    }

    List<Stored> entries(Scope scope) throws IOException {
        return below(Names.entries(scope));
    }

    List<Stored> blobs() throws IOException {
        return below(Names.BLOBS);
    }

    List<Path> unfinished() throws IOException {
        Path folder = root.resolve(Names.TEMPORARY);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private List<Stored> below(String name) throws IOException {
        List<Stored> found = new ArrayList<>();
        Path folder = root.resolve(name);
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, new Visitor(found));
        }
        return found;
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final List<Stored> found;

        Visitor(List<Stored> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Sha256.parse(file.getFileName().toString())
                    .map(name -> new Stored(
                            file,
                            name,
                            attributes.size(),
                            attributes.lastModifiedTime().toInstant()))
                    .ifPresent(found::add);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }
    }
}
