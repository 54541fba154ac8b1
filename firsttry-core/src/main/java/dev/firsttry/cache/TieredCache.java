package dev.firsttry.cache;

import dev.firsttry.digest.Sha256;
import dev.firsttry.event.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The cache of a run. */
public final class TieredCache implements TaskCache {

    private final CacheSettings settings;
    private final Problems problems;
    private final DiskTier disk;
    private final BlobStore blobs;

    /** @param listener is told what happens; called by the threads that call this cache, and by uploading ones */
    public TieredCache(CacheSettings settings, Clock clock, Consumer<Event> listener) {
        this.settings = settings;
        this.problems = new Problems(listener);
        this.disk = new DiskTier(settings.directory(), clock);
        this.blobs = new BlobStore(disk, problems);
    }

    @Override
    public Lookup find(CacheKey key) {
        for (Scope scope : settings.trust().readable()) {
            Optional<Lookup> hit = local(scope, key.digest());
            if (hit.isPresent()) {
                return hit.get();
            }
        }
        return new Lookup.Miss("no entry has this key");
    }

    @Override
    public Restore restore(CacheKey key, ActionResult result, Path workspace) {
        try {
            long bytes = new Restorer(blobs, workspace).restore(result.outputs());
            problems.tell(new Event.CacheRestored(key.hex(), bytes, false));
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
            Manifest manifest = new ResultWriter(disk, settings.limits()).write(scope, key, result);
            byte[] bytes = ManifestFile.write(manifest, settings.trust());
            disk.writeEntry(scope, key.digest(), bytes);
            problems.tell(new Event.CacheStored(key.hex(), bytes.length, false));
        } catch (RefusedException e) {
            problems.refused("result " + key.digest().shortHex(), e.getMessage());
        } catch (IOException e) {
            problems.disk("written", e);
        }
    }

    private Optional<Lookup> local(Scope scope, Sha256 key) {
        try {
            Optional<byte[]> bytes =
                    disk.readEntry(scope, key, settings.limits().manifest());
            if (bytes.isEmpty()) {
                return Optional.empty();
            }
            ActionResult result = decode(scope, key, bytes.get());
            if (!blobs.haveAll(result.outputs())) {
                return Optional.empty();
            }
            markUsed(Names.entry(scope, key));
            return Optional.of(new Lookup.Hit(result, Tier.LOCAL, bytes.get().length));
        } catch (RefusedException e) {
            problems.refused("entry " + key.shortHex(), e.getMessage());
            discard(scope, key);
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

    private void markUsed(String name) {
        try {
            disk.touch(disk.path(name));
        } catch (IOException e) {
            problems.disk("written", e);
        }
    }

    private void discard(Scope scope, Sha256 key) {
        try {
            disk.delete(Names.entry(scope, key));
        } catch (IOException e) {
            problems.disk("written", e);
        }
    }

    @Override
    public void close() {
        // Nothing is open yet.
    }
}
