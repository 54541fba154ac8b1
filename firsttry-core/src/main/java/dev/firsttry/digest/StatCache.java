package dev.firsttry.digest;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Remembers the digest of files by what the file system says about them, so that a file which did not change is not read
 * again. A file that changed within the granularity of the clock before it was read is not remembered: a second change
 * in the same tick would leave no trace ("racy git"). Safe for several threads; one file for each tree.
 */
public final class StatCache implements ContentHashes {

    /** The coarsest clock of a common file system (FAT) ticks every two seconds. */
    private static final Duration TICK = Duration.ofSeconds(2);

    private final Path store;
    private final Clock clock;
    private final Map<String, StatEntry> known;
    private final Map<String, StatEntry> seen;
    private final AtomicBoolean learned = new AtomicBoolean();

    private StatCache(Path store, Clock clock, Map<String, StatEntry> known) {
        this.store = store;
        this.clock = clock;
        this.known = known;
        this.seen = new ConcurrentHashMap<>(known.size() * 2);
    }

    /**
     * What was remembered for a tree; nothing when the file is missing, damaged or of another version.
     *
     * @param store the file; made by {@link #save}
     * @throws IOException when it is there but cannot be read
     */
    public static StatCache load(Path store, Clock clock) throws IOException {
        return new StatCache(store, clock, StatFile.read(store));
    }

    @Override
    public Sha256 of(String path, Path file, BasicFileAttributes attributes) throws IOException {
        Stat stat = Stat.of(attributes);
        StatEntry entry = known.get(path);
        if (entry != null && entry.stat().equals(stat)) {
            seen.put(path, entry);
            return entry.digest();
        }
        return read(path, file, stat);
    }

    private Sha256 read(String path, Path file, Stat before) throws IOException {
        Instant start = clock.instant();
        Sha256 digest = Sha256.ofFile(file);
        Optional<Stat> after = Stat.of(file);
        if (after.equals(Optional.of(before)) && before.changed().isBefore(start.minus(TICK))) {
            seen.put(path, new StatEntry(before, digest));
            learned.set(true);
        }
        return digest;
    }

    /**
     * Writes what is known now, if that is not what the file says. Files that were not looked at stay known, unless they
     * have become the greater part.
     *
     * @throws IOException when it cannot be written; nothing is lost then but time
     */
    public void save() throws IOException {
        boolean outgrown = known.size() > 2 * seen.size() + 1_000;
        if (learned.get() || outgrown) {
            Map<String, StatEntry> all = new HashMap<>(outgrown ? Map.of() : known);
            all.putAll(seen);
            StatFile.write(store, all);
        }
    }
}
