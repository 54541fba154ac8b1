package dev.firsttry.cache;

import dev.firsttry.digest.Sha256;
import dev.firsttry.event.Event;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;

/** Sends entries to the S3 tier, off the critical path: blobs first, the entry last. */
final class Uploads {

    /** Each holds one part of an object in memory. */
    private static final int PARALLEL = 3;

    private final DiskTier disk;
    private final RemoteTier remote;
    private final Problems problems;
    private final Workers workers = new Workers("firsttry-upload", PARALLEL);

    Uploads(DiskTier disk, RemoteTier remote, Problems problems) {
        this.disk = disk;
        this.remote = remote;
        this.problems = problems;
    }

    /** Returns at once. */
    void submit(Manifest manifest, Scope scope, CacheKey key, byte[] bytes) {
        if (remote.isOn()) {
            workers.submit(() -> upload(manifest, scope, key.digest(), bytes));
        }
    }

    /** Sends what the server lacks; {@code false} when it does not have everything afterwards. */
    boolean upload(Manifest manifest, Scope scope, Sha256 key, byte[] bytes) {
        try {
            long sent = 0;
            for (Sha256 blob : manifest.blobs()) {
                String name = Names.blob(blob);
                sent += remote.putBlob(name, disk.path(name));
            }
            // When a blob failed the tier is off, so that no entry appears without its blobs.
            sent += remote.putEntry(Names.entry(scope, key), bytes);
            if (sent > 0) {
                problems.tell(new Event.CacheStored(key.hex(), sent, true));
            }
            return remote.isOn();
        } catch (NoSuchFileException e) {
            problems.refused("entry " + key.shortHex(), "a blob of it is missing, so it was not uploaded");
            return false;
        } catch (IOException e) {
            problems.disk("read", e);
            return false;
        }
    }

    void finish(Duration bound) {
        if (!workers.finish(bound) && remote.isOn()) {
            problems.once(
                    "cache/upload",
                    "not everything was uploaded in time: run firsttry:push to send the rest to the S3 cache");
        }
    }
}
