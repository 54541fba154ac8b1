package dev.firsttry.cache;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What people ask of a cache, beside building with it. */
public final class CacheService {

    /** A file that was used within this time is never collected: somebody may be about to rely on it. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    private final CacheSettings settings;
    private final TieredCache cache;
    private final EntryFiles files;

    /** @param cache with these settings; the caller closes it */
    public CacheService(CacheSettings settings, TieredCache cache) {
        this.settings = settings;
        this.cache = cache;
        this.files = new EntryFiles(settings.directory());
    }

    /** Brings the entries of these keys, with all their blobs, from S3 to this machine, several at a time. */
    public PullReport pull(Collection<CacheKey> keys) {
        var present = new AtomicInteger();
        var pulled = new AtomicInteger();
        cache.inParallel(
                keys,
                key -> cache.pull(key).ifPresent(tier -> {
                    switch (tier) {
                        case LOCAL -> present.incrementAndGet();
                        case REMOTE -> pulled.incrementAndGet();
                    }
                }));
        return new PullReport(present.get(), pulled.get(), keys.size() - present.get() - pulled.get());
    }

    /**
     * Sends the entries of this build's scope that S3 lacks, several at a time.
     *
     * @throws FirstTryException when the cache directory cannot be read
     */
    public PushReport push() {
        try {
            return cache.push(files.entries(settings.trust().scope()));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Counts the disk tier.
     *
     * @throws FirstTryException when the cache directory cannot be read
     */
    public CacheStats stats() {
        try {
            SortedMap<String, Integer> entries = new TreeMap<>();
            long bytes = 0;
            for (Scope scope : files.scopes()) {
                var found = files.entries(scope);
                entries.put(scope.name(), found.size());
                bytes += found.stream().mapToLong(EntryFiles.Stored::size).sum();
            }
            var blobs = files.blobs();
            return new CacheStats(
                    entries,
                    bytes,
                    blobs.size(),
                    blobs.stream().mapToLong(EntryFiles.Stored::size).sum());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Says why a key is a hit or a miss.
     *
     * @throws FirstTryException when the cache directory cannot be read
     */
    public Explanation explain(CacheKey key) {
        Optional<Tier> tier = cache.find(key).fold(new Lookup.Cases<>() {
            @Override
            public Optional<Tier> hit(Lookup.Hit hit) {
                return Optional.of(hit.tier());
            }

            @Override
            public Optional<Tier> miss(Lookup.Miss miss) {
                return Optional.empty();
            }
        });
        try {
            return new Explainer(files, new FileLists(settings.fileLists()))
                    .explain(key, tier, settings.trust().readable());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Forgets what was used longest ago.
     *
     * @param maxBytes that the disk tier may hold; what was used within the last ten minutes stays all the same
     * @throws FirstTryException when the cache directory cannot be read or written
     */
    public GcReport gc(long maxBytes) {
        try {
            return new Collector(settings.directory(), GRACE, settings.limits().manifest()).collect(maxBytes);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static FirstTryException unreadable(IOException cause) {
        return new FirstTryException(
                Finding.error(
                        "cache/disk",
                        "",
                        "cannot use the cache directory: " + Problems.reason(cause),
                        "make it readable and writable, or set firsttry.cache.directory",
                        Location.NONE),
                cause);
    }
}
