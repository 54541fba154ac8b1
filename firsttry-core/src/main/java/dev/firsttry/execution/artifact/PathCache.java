package dev.firsttry.execution.artifact;

import dev.firsttry.digest.FieldHasher;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Directories that jobs keep between runs, by key: what GitHub's {@code actions/cache} and GitLab's {@code cache} use. An
 * entry never changes once it is there. Branches do not matter: one machine is one scope. Works with several processes at
 * a time.
 */
public final class PathCache {

    private static final String KEY = "key";
    private static final String FILES = "files";
    private static final Pattern BEING_WRITTEN = Pattern.compile("tmp-.*");

    private final Path directory;
    private final Clock clock;

    /** @param directory holds the entries; made when needed */
    public PathCache(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * An entry that was found.
     *
     * @param files where its files are; not to be changed
     */
    public record Entry(String key, Path files) {}

    /**
     * The entry of that key, else the newest whose key starts with the first prefix that fits any.
     *
     * @param version what must be the same for an entry to fit, such as the list of paths
     */
    public Optional<Entry> find(String version, String key, List<String> prefixes) throws IOException {
        List<Entry> newestFirst = entries(version);
        Optional<Entry> exact =
                newestFirst.stream().filter(entry -> entry.key().equals(key)).findFirst();
        Optional<Entry> found = exact.or(() -> prefixes.stream()
                .flatMap(prefix -> newestFirst.stream()
                        .filter(entry -> entry.key().startsWith(prefix))
                        .limit(1))
                .findFirst());
        return found;
    }

    /**
     * Keeps copies of files.
     *
     * @param root the files are below it and come back at the same place
     * @return false when there is an entry of that key already, which stays as it is
     */
    public boolean save(String version, String key, Path root, Collection<Path> files) throws IOException {
        Path target = place(version, key);
        if (Files.exists(target)) {
            return false;
        }
        Path draft = Files.createDirectories(target.resolveSibling("tmp-" + UUID.randomUUID()));
        try {
            FaithfulCopy.copy(root, files, Files.createDirectories(draft.resolve(FILES)));
            Files.writeString(draft.resolve(KEY), key);
            Files.setLastModifiedTime(draft.resolve(KEY), FileTime.from(clock.instant()));
            return moved(draft, target);
        } finally {
            FaithfulCopy.delete(draft);
        }
    }

    /** Copies an entry's files below a directory, with modes and links. */
    public void restore(Entry entry, Path root) throws IOException {
        try (var files = Files.walk(entry.files())) {
            FaithfulCopy.copy(
                    entry.files(),
                    files.filter(file -> !Files.isDirectory(file)).toList(),
                    root);
        }
    }

    /** Removes the entry of that key, so that another can be saved. */
    public void remove(String version, String key) throws IOException {
        FaithfulCopy.delete(place(version, key));
    }

    /** Two processes may save the same key; the first one wins. */
    private static boolean moved(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target);
            return true;
        } catch (java.nio.file.FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
            return false;
        }
    }

    private List<Entry> entries(String version) throws IOException {
        Path place = place(version);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(place, PathCache::isComplete)) {
            entries.forEach(found::add);
        }
        List<Dated> dated = new ArrayList<>();
        for (Path entry : found) {
            Path key = entry.resolve(KEY);
            dated.add(
                    new Dated(new Entry(Files.readString(key), entry.resolve(FILES)), Files.getLastModifiedTime(key)));
        }
        return dated.stream()
                .sorted(Comparator.comparing(Dated::saved).reversed())
                .map(Dated::entry)
                .toList();
    }

    private static boolean isComplete(Path entry) {
        return !BEING_WRITTEN.matcher(entry.getFileName().toString()).matches() && Files.exists(entry.resolve(KEY));
    }

    private Path place(String version, String key) {
        return place(version).resolve(hash("key", key));
    }

    private Path place(String version) {
        return directory.resolve(hash("version", version));
    }

    private static String hash(String name, String text) {
        return new FieldHasher("path-cache").add(name, text).finish().digest().hex();
    }

    private record Dated(Entry entry, FileTime saved) {}
}
