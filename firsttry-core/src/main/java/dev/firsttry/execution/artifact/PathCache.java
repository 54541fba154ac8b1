package dev.firsttry.execution.artifact;

import dev.firsttry.digest.FieldHasher;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Directories that jobs keep between runs, by key: what GitHub's {@code actions/cache} and GitLab's {@code cache} use. An
 * entry never changes once it is there, and goes when nobody used it for a week. Branches do not matter: one machine is
 * one scope. Works with several processes at a time.
 */
public final class PathCache {

    private static final String KEY = "key";
    private static final String USED = "used";
    private static final String PARTS = "parts";
    private static final String DRAFT = "draft-";
    private static final Duration KEPT = Duration.ofDays(7);

    private final Path directory;
    private final Clock clock;

    /** @param directory holds the entries; made when needed */
    public PathCache(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** An entry that was found, by the key under which it was saved. */
    public record Entry(String key, Path place) {}

    /**
     * Files that have their place below one directory.
     *
     * @param label under which {@link #restore} is told where that directory is then; a plain word
     * @param files absolute, all below the root
     */
    public record Part(String label, Path root, List<Path> files) {
        public Part {
            files = List.copyOf(files);
        }
    }

    /**
     * The entry of that key, else the newest whose key starts with the first prefix that fits any.
     *
     * @param version what must be the same for an entry to fit, such as the list of paths
     */
    public Optional<Entry> find(String version, String key, List<String> prefixes) throws IOException {
        List<Entry> newestFirst = entries(place(version));
        return newestFirst.stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .or(() -> prefixes.stream()
                        .flatMap(prefix -> newestFirst.stream()
                                .filter(entry -> entry.key().startsWith(prefix))
                                .limit(1))
                        .findFirst());
    }

    /**
     * Keeps copies of files.
     *
     * @return false when there is an entry of that key already, which stays as it is
     */
    public boolean save(String version, String key, List<Part> parts) throws IOException {
        Path target = place(version, key);
        if (Files.exists(target)) {
            return false;
        }
        Path draft = Files.createDirectories(target.resolveSibling(DRAFT + UUID.randomUUID()));
        try {
            for (Part part : parts) {
                FaithfulCopy.copy(
                        part.root(), part.files(), draft.resolve(PARTS).resolve(part.label()));
            }
            touch(Files.writeString(draft.resolve(KEY), key));
            touch(Files.writeString(draft.resolve(USED), ""));
            return moved(draft, target);
        } finally {
            FaithfulCopy.delete(draft);
            trim(place(version));
        }
    }

    /** Keeps copies of files in place of what that key stands for now. */
    public void replace(String version, String key, List<Part> parts) throws IOException {
        FaithfulCopy.delete(place(version, key));
        save(version, key, parts);
    }

    /**
     * Copies an entry's files, with modes and links.
     *
     * @param roots by label; parts of other labels are left out
     */
    public void restore(Entry entry, Map<String, Path> roots) throws IOException {
        touch(entry.place().resolve(USED));
        for (Map.Entry<String, Path> root : roots.entrySet()) {
            Path part = entry.place().resolve(PARTS).resolve(root.getKey());
            if (Files.isDirectory(part)) {
                try (var files = Files.walk(part)) {
                    FaithfulCopy.copy(part, files.filter(FaithfulCopy::isLeaf).toList(), root.getValue());
                }
            }
        }
    }

    /** Two processes may save the same key; the first one wins. */
    private static boolean moved(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target);
            return true;
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            return false;
        }
    }

    private List<Entry> entries(Path version) throws IOException {
        record Dated(Entry entry, FileTime saved) {}
        List<Dated> dated = new ArrayList<>();
        for (Path place : complete(version)) {
            Path key = place.resolve(KEY);
            dated.add(new Dated(new Entry(Files.readString(key), place), Files.getLastModifiedTime(key)));
        }
        return dated.stream()
                .sorted(Comparator.comparing(Dated::saved).reversed())
                .map(Dated::entry)
                .toList();
    }

    private static List<Path> complete(Path version) throws IOException {
        if (!Files.isDirectory(version)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(
                version, entry -> !entry.getFileName().toString().startsWith(DRAFT))) {
            entries.forEach(found::add);
        }
        return found;
    }

    private void trim(Path version) throws IOException {
        FileTime oldest = FileTime.from(clock.instant().minus(KEPT));
        for (Path entry : complete(version)) {
            if (Files.getLastModifiedTime(entry.resolve(USED)).compareTo(oldest) < 0) {
                FaithfulCopy.delete(entry);
            }
        }
    }

    private void touch(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
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
}
