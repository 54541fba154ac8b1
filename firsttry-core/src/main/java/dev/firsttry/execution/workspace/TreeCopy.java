package dev.firsttry.execution.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Copies files with their permissions and links, many at a time. Never hard links: a task that writes into a file in
 * place would write into the developer's.
 */
final class TreeCopy {

    private static final CopyOption[] FAITHFUL = {StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS};

    private final Path from;
    private final Path to;

    TreeCopy(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    /** @param paths from the root of the source, with {@code /} */
    void copy(Collection<String> paths) throws IOException {
        for (Path directory : directories(paths)) {
            Files.createDirectories(to.resolve(directory));
        }
        try {
            paths.parallelStream().forEach(this::file);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Set<Path> directories(Collection<String> paths) {
        Set<Path> directories = new LinkedHashSet<>();
        directories.add(Path.of(""));
        for (String path : paths) {
            Path parent = Path.of(path).getParent();
            if (parent != null) {
                directories.add(parent);
            }
        }
        return directories;
    }

    /** A tracked file that the developer deleted is not there for the task either. */
    private void file(String path) {
        try {
            Files.copy(from.resolve(path), to.resolve(path), FAITHFUL);
        } catch (NoSuchFileException e) {
            if (Files.exists(from.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                throw new UncheckedIOException(e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
