package dev.firsttry.cache;

import dev.firsttry.digest.Sha256;
import dev.firsttry.event.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** The cache of a run: the disk, then S3, whose entries are kept on the disk. */
public final class TieredCache implements TaskCache {

    private static final int PARALLEL = 4;

    /** Blobs that are packed or unpacked at the same time; each takes some MiB, and keeps a processor busy. */
    private static final int PACKING =
            Math.min(4, Math.max(2, Runtime.getRuntime().availableProcessors()));

    private final CacheSettings settings;
    private final Problems problems;
    private final DiskTier disk;
    private final RemoteTier remote;
    private final BlobStore blobs;
    private final Uploads uploads;
    private final Workers packers = new Workers("firsttry-pack", PACKING);

    /** The only cache of its run. */
    public TieredCache(CacheSettings settings, Clock clock, Consumer<Event> listener) {
        this(settings, clock, listener, RemoteFuse.single());
    }

    /**
     * @param listener is told what happens, by the threads that call this cache and by uploading ones
     * @param fuse shared by all caches of the run
     */
    public TieredCache(CacheSettings settings, Clock clock, Consumer<Event> listener, RemoteFuse fuse) {
        this.settings = settings;
        this.problems = new Problems(listener);
        this.disk = new DiskTier(settings.directory(), clock);
        this.remote = new RemoteTier(settings.remote(), fuse, problems);
        this.blobs = new BlobStore(disk, remote, problems);
        this.uploads = new Uploads(disk, remote, problems);
    }

    @Override
    public Lookup find(CacheKey key) {
        return first(scope -> local(scope, key.digest()))
                .or(() -> first(scope -> remote(scope, key.digest())))
                .orElseGet(this::miss);
    }

    /** The first hit in the scopes that this build reads. */
    private Optional<Lookup> first(Function<Scope, Optional<Lookup>> look) {
        return settings.trust().readable().stream()
                .map(look)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Lookup miss() {
        boolean off = !remote.trouble().isEmpty();
        return new Lookup.Miss("no entry has this key" + (off ? " here, and S3 is off" : ""));
    }

    @Override
    public Restore restore(CacheKey key, ActionResult result, Path workspace) {
        try {
            boolean fetched = blobs.prefetch(result.outputs());
            long bytes = new Restorer(blobs, packers, workspace).restore(result.outputs());
            problems.tell(new Event.CacheRestored(key.hex(), bytes, fetched));
            return new Restore.Done(bytes);
        } catch (RefusedException e) {
            return new Restore.Refused(e.getMessage());
        } catch (IOException e) {
            problems.disk("read", e);
            return new Restore.Refused("the outputs could not be written");
        }
    }

    @Override
    public void store(CacheKey key, ActionResult result) {
        Scope scope = settings.trust().scope();
        try {
            Manifest manifest = new ResultWriter(disk, packers, settings.limits()).write(scope, key, result);
            byte[] bytes = ManifestFile.write(manifest, settings.trust());
            disk.writeEntry(Names.entry(scope, key.digest()), bytes);
            problems.tell(new Event.CacheStored(key.hex(), bytes.length, false));
            uploads.submit(manifest, scope, key, bytes);
        } catch (RefusedException e) {
            problems.refused("result " + key.digest().shortHex(), e.getMessage());
        } catch (IOException e) {
            problems.disk("written", e);
        }
    }

    /** Why the S3 tier was turned off in this run; empty when it was not. For policies that require it. */
    public String remoteTrouble() {
        return remote.trouble();
    }

    /** Brings an entry and its blobs to this machine; says where they were, or nothing when they are not here now. */
    Optional<Tier> pull(CacheKey key) {
        return find(key).fold(new Lookup.Cases<>() {
            @Override
            public Optional<Tier> hit(Lookup.Hit hit) {
                boolean fetched = blobs.prefetch(hit.result().outputs());
                boolean complete = blobs.fetchAll(hit.result().outputs());
                return complete ? Optional.of(fetched ? Tier.REMOTE : hit.tier()) : Optional.empty();
            }

            @Override
            public Optional<Tier> miss(Lookup.Miss miss) {
                return Optional.empty();
            }
        });
    }

    <T> void inParallel(Collection<T> items, Consumer<T> work) {
        try (Workers workers = new Workers("firsttry-pull", PARALLEL)) {
            workers.forEach(items, work);
        }
    }

    /** Sends what S3 lacks of these entries of this build's scope. */
    PushReport push(List<EntryFiles.Stored> entries) {
        Optional<Set<String>> there = remote.list(Names.entries(settings.trust().scope()) + "/");
        if (there.isEmpty()) {
            return new PushReport(0, 0, entries.size(), remote.trouble());
        }
        var pushed = new AtomicInteger();
        List<EntryFiles.Stored> lacking = entries.stream()
                .filter(entry ->
                        !there.get().contains(Names.entry(settings.trust().scope(), entry.name())))
                .toList();
        inParallel(lacking, entry -> pushed.addAndGet(push(entry.name()) ? 1 : 0));
        int failed = lacking.size() - pushed.get();
        return new PushReport(entries.size() - lacking.size(), pushed.get(), failed, remote.trouble());
    }

    private boolean push(Sha256 key) {
        Scope scope = settings.trust().scope();
        try {
            Optional<byte[]> bytes =
                    disk.readEntry(Names.entry(scope, key), settings.limits().manifest());
            return bytes.isPresent()
                    && uploads.upload(ManifestFile.read(bytes.get(), scope, settings.trust()), scope, key, bytes.get());
        } catch (RefusedException e) {
            problems.refused("entry " + key.shortHex(), e.getMessage());
        } catch (IOException e) {
            problems.disk("read", e);
        }
        return false;
    }

    private Optional<Lookup> local(Scope scope, Sha256 key) {
        String name = Names.entry(scope, key);
        try {
            Optional<byte[]> bytes = disk.readEntry(name, settings.limits().manifest());
            if (bytes.isEmpty()) {
                return Optional.empty();
            }
            ActionResult result = decode(scope, key, bytes.get());
            if (!blobs.canHaveAll(result.outputs())) {
                return Optional.empty();
            }
            markUsed(name);
            return Optional.of(new Lookup.Hit(result, Tier.LOCAL, bytes.get().length));
        } catch (RefusedException e) {
            problems.refused("entry " + key.shortHex(), e.getMessage());
            discard(name);
        } catch (IOException e) {
            problems.disk("read", e);
        }
        return Optional.empty();
    }

    private Optional<Lookup> remote(Scope scope, Sha256 key) {
        String name = Names.entry(scope, key);
        Optional<byte[]> bytes = remote.get(name, settings.limits().manifest());
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            ActionResult result = decode(scope, key, bytes.get());
            keep(name, bytes.get());
            return Optional.of(new Lookup.Hit(result, Tier.REMOTE, bytes.get().length));
        } catch (RefusedException e) {
            problems.refused("entry " + key.shortHex() + " of S3", e.getMessage());
            remote.refuse(name);
        } catch (IOException e) {
            problems.disk("read", e);
        }
        return Optional.empty();
    }

    private ActionResult decode(Scope scope, Sha256 key, byte[] bytes) throws IOException {
        Manifest manifest = ManifestFile.read(bytes, scope, settings.trust());
        ManifestReader reader = new ManifestReader(manifest, settings.limits());
        ActionResult result = reader.read(scope, key);
        List<Content.Stored> log = reader.log();
        return log.isEmpty() ? result : new ActionResult(result.values(), blobs.text(log.get(0)), result.outputs());
    }

    private void keep(String name, byte[] bytes) {
        try {
            disk.keepEntry(name, bytes);
        } catch (IOException e) {
            problems.disk("written", e);
        }
    }

    private void markUsed(String name) {
        try {
            disk.touch(disk.path(name));
        } catch (IOException e) {
            problems.disk("written", e);
        }
    }

    private void discard(String name) {
        try {
            disk.delete(name);
        } catch (IOException e) {
            problems.disk("written", e);
        }
    }

    @Override
    public void close() {
        packers.close();
        uploads.finish(settings.uploadWait());
        int requests = remote.requests();
        remote.close();
        if (requests > 0) {
            problems.tell(new Event.RemoteUsed(requests));
        }
    }
}
