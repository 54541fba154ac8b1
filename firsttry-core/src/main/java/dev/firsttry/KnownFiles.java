package dev.firsttry;

import dev.firsttry.cache.CacheSettings;
import dev.firsttry.cache.FileLists;
import dev.firsttry.digest.ContentHashes;
import dev.firsttry.digest.StatCache;
import dev.firsttry.digest.TreeDigest;
import dev.firsttry.event.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * What the cache directory remembers of the project's files: the digests of those that did not change, and which files
 * the digest of them all stood for. Without it everything works, and takes longer.
 */
final class KnownFiles implements AutoCloseable {

    private final Optional<StatCache> stats;
    private final Optional<FileLists> lists;
    private final Consumer<Event> listener;
    private final AtomicReference<Optional<TreeDigest>> tree = new AtomicReference<>(Optional.empty());

    private KnownFiles(Optional<StatCache> stats, Optional<FileLists> lists, Consumer<Event> listener) {
        this.stats = stats;
        this.lists = lists;
        this.listener = listener;
    }

    /** @param top absolute path of the project's top-level directory */
    static KnownFiles open(CacheSettings settings, Path top, Clock clock, Consumer<Event> listener) {
        try {
            StatCache stats = StatCache.load(settings.statCache(top), clock);
            return new KnownFiles(Optional.of(stats), Optional.of(new FileLists(settings.fileLists())), listener);
        } catch (IOException e) {
            listener.accept(unusable(e));
            return none();
        }
    }

    /** For a run without a cache: every file is read, and nothing is remembered. */
    static KnownFiles none() {
        return new KnownFiles(Optional.empty(), Optional.empty(), event -> {});
    }

    ContentHashes hashes() {
        return stats.<ContentHashes>map(known -> known).orElse(ContentHashes.READING);
    }

    /** To be kept when this is closed. */
    void keep(TreeDigest files) {
        tree.set(Optional.of(files));
    }

    @Override
    public void close() {
        try {
            if (stats.isPresent()) {
                stats.get().save();
            }
            if (lists.isPresent() && tree.get().isPresent()) {
                lists.get().keep(tree.get().get());
            }
        } catch (IOException e) {
            listener.accept(unusable(e));
        }
    }

    private static Event unusable(IOException cause) {
        return new Event.CacheFailed(
                "cache/disk", "the digests of unchanged files cannot be kept: " + cause.getMessage());
    }
}
