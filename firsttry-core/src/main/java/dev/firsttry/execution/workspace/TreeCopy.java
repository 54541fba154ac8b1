package dev.firsttry.execution.workspace;

import dev.firsttry.git.LaidFile;
import dev.firsttry.git.TrackedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Copies files with their permissions and links, many at a time. Never hard links: a task that writes into a file in
 * place would write into the developer's. {@link Files#copy} shares the blocks where the file system and the JDK (20 and
 * later) can. Times are those of the copying, as they are in a checkout.
 */
final class TreeCopy {

    private final Path from;
    private final Path to;
    private final Map<String, TrackedFile> tracked;
    private final Class<? extends BasicFileAttributes> attributes;

    /** @param tracked what git knows about the files of the source, by path */
    TreeCopy(Path from, Path to, Map<String, TrackedFile> tracked) {
        this.from = from;
        this.to = to;
        this.tracked = tracked;
        this.attributes = from.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? PosixFileAttributes.class
                : BasicFileAttributes.class;
    }

    /** @param paths from the root of the source, with {@code /} */
    List<LaidFile> copy(Collection<String> paths) throws IOException {
        for (Path directory : directories(paths)) {
            Files.createDirectories(to.resolve(directory));
        }
        try {
            return paths.parallelStream().flatMap(this::file).toList();
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
    private Stream<LaidFile> file(String path) {
        Path source = from.resolve(path);
        try {
            BasicFileAttributes before = Files.readAttributes(source, attributes, LinkOption.NOFOLLOW_LINKS);
            Path target = to.resolve(path);
            Files.copy(source, target, LinkOption.NOFOLLOW_LINKS);
            BasicFileAttributes after =
                    Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            Instant modified = after.lastModifiedTime().toInstant();
            return Stream.of(new LaidFile(path, known(path, before, after), modified, after.size()));
        } catch (NoSuchFileException e) {
            if (Files.exists(source, LinkOption.NOFOLLOW_LINKS)) {
                throw new UncheckedIOException(e);
            }
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<TrackedFile> known(String path, BasicFileAttributes before, BasicFileAttributes after) {
        return Optional.ofNullable(tracked.get(path))
                .filter(entry -> before.isRegularFile()
                        && before.size() == after.size()
                        && entry.fits(before.lastModifiedTime().toInstant(), before.size(), isExecutable(before)));
    }

    private static boolean isExecutable(BasicFileAttributes file) {
        return file instanceof PosixFileAttributes posix
                && posix.permissions().contains(PosixFilePermission.OWNER_EXECUTE);
    }
}
