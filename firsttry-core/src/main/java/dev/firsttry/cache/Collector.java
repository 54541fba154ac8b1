package dev.firsttry.cache;

import dev.firsttry.digest.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes room: forgets the entries that were used longest ago, then the blobs that no entry is left of. Needs no lock and
 * may die at any moment: whatever was used or written lately stays, so nothing that another process is just storing is
 * taken from it, and an entry goes before its blobs, so that none is left without.
 */
final class Collector {

    private final Path root;
    private final EntryFiles files;
    private final Duration grace;
    private final int manifestLimit;

    /** @param grace how long ago a file must have been used before it may be deleted */
    Collector(Path root, Duration grace, int manifestLimit) {
        this.root = root;
        this.files = new EntryFiles(root);
        this.grace = grace;
        this.manifestLimit = manifestLimit;
    }

    /** An entry and what it holds on to. */
    private record Entry(EntryFiles.Stored file, Set<Sha256> blobs) {}

    GcReport collect(long limit) throws IOException {
        Instant young = now().minus(grace);
        Remover remover = new Remover(root, young);
        remover.sweep(files.unfinished());
        List<Entry> entries = entries();
        List<EntryFiles.Stored> blobs = files.blobs();
        Set<Sha256> kept = new HashSet<>();
        List<Entry> surplus = surplus(entries, blobs, limit, kept);
        long freed = 0;
        int removed = 0;
        for (Entry entry : surplus) {
            if (remover.delete(entry.file().path())) {
                freed += entry.file().size();
                removed++;
            } else {
                kept.addAll(entry.blobs());
            }
        }
        int removedBlobs = 0;
        for (EntryFiles.Stored blob : blobs) {
            if (!kept.contains(blob.name()) && remover.delete(blob.path())) {
                freed += blob.size();
                removedBlobs++;
            }
        }
        return new GcReport(removed, removedBlobs, freed, total(entries, blobs) - freed);
    }

    /** Those that do not fit any more, going from the latest used to the one used longest ago. */
    private static List<Entry> surplus(
            List<Entry> entries, List<EntryFiles.Stored> blobs, long limit, Set<Sha256> kept) {
        Map<Sha256, Long> sizes = new HashMap<>();
        blobs.forEach(blob -> sizes.put(blob.name(), blob.size()));
        List<Entry> latestFirst = new ArrayList<>(entries);
        latestFirst.sort(
                Comparator.comparing((Entry entry) -> entry.file().used()).reversed());
        long sum = 0;
        for (int i = 0; i < latestFirst.size(); i++) {
            Entry entry = latestFirst.get(i);
            sum += entry.file().size();
            sum += entry.blobs().stream()
                    .filter(kept::add)
                    .mapToLong(blob -> sizes.getOrDefault(blob, 0L))
                    .sum();
            if (sum > limit) {
                Set<Sha256> before = new HashSet<>();
                latestFirst.subList(0, i).forEach(each -> before.addAll(each.blobs()));
                kept.retainAll(before);
                return latestFirst.subList(i, latestFirst.size());
            }
        }
        return List.of();
    }

    private List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Scope scope : files.scopes()) {
            for (EntryFiles.Stored file : files.entries(scope)) {
                entries.add(new Entry(file, blobs(file)));
            }
        }
        return entries;
    }

    /** What cannot be read holds on to nothing; it goes when its time comes, or when somebody wants to use it. */
    private Set<Sha256> blobs(EntryFiles.Stored file) throws IOException {
        if (file.size() > manifestLimit) {
            return Set.of();
        }
        try {
            return ManifestFile.unverified(Files.readAllBytes(file.path())).blobs();
        } catch (RefusedException | NoSuchFileException e) {
            return Set.of();
        }
    }

    /** The file system's own clock, which may not be this machine's. */
    private Instant now() throws IOException {
        Path folder = Files.createDirectories(root.resolve(Names.TEMPORARY));
        Path probe = Files.createTempFile(folder, "clock", "");
        try {
            FileTime time = Files.getLastModifiedTime(probe);
            return time.toInstant();
        } finally {
            Files.delete(probe);
        }
    }

    private static long total(List<Entry> entries, List<EntryFiles.Stored> blobs) {
        return entries.stream().mapToLong(entry -> entry.file().size()).sum()
                + blobs.stream().mapToLong(EntryFiles.Stored::size).sum();
    }
}
