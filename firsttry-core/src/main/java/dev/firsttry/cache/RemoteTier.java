package dev.firsttry.cache;

import dev.firsttry.cache.s3.S3Exception;
import dev.firsttry.cache.s3.S3Settings;
import dev.firsttry.cache.s3.S3Store;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The S3 bucket, behind a fuse: the first failure turns it off for the rest of the run, with one warning. So a sick
 * server costs a build its time limits once, not once for each task.
 */
final class RemoteTier implements AutoCloseable {

    private static final int PARALLEL = 8;

    /** A few refused entries are damage or an attack; many are a server that answers everything with the same page. */
    private static final int REFUSALS = 5;

    private final Optional<OnceOpened> store;
    private final RemoteFuse fuse;
    private final Problems problems;
    private final AtomicInteger refusals = new AtomicInteger();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Workers workers = new Workers("firsttry-cache", PARALLEL);

    RemoteTier(Optional<S3Settings> bucket, RemoteFuse fuse, Problems problems) {
        this.store = bucket.map(settings -> new OnceOpened(settings, fuse.lost()));
        this.fuse = fuse;
        this.problems = problems;
        if (store.isPresent() && !isOn()) {
            turnOff(fuse.blown());
        }
    }

    boolean isOn() {
        return store.isPresent() && fuse.blown().isEmpty();
    }

    /** Why it was turned off; empty when it was not. */
    String trouble() {
        return fuse.blown();
    }

    Optional<byte[]> get(String name, int limit) {
        return guard(Optional.empty(), s3 -> s3.get(name, limit));
    }

    /** @throws IOException when {@code out} cannot be written */
    boolean download(String name, long limit, OutputStream out) throws IOException {
        return guard(false, s3 -> s3.download(name, limit, out));
    }

    /** Uploads a blob that the server lacks, or whose copy there was refused; the number of bytes sent. */
    long putBlob(String name, Path file) throws IOException {
        long size = Files.size(file);
        boolean small = size <= S3Store.PART;
        byte[] bytes = small ? Files.readAllBytes(file) : new byte[0];
        return guard(0L, s3 -> {
            boolean repair = refused.contains(name);
            if (!repair && s3.exists(name)) {
                return 0L;
            }
            if (small && !repair) {
                return s3.putIfAbsent(name, bytes) ? size : 0L;
            }
            s3.put(name, file, size);
            refused.remove(name);
            return size;
        });
    }

    /** Uploads an entry unless there is one, except one that was refused; the number of bytes sent. */
    long putEntry(String name, byte[] bytes) {
        return guard(0L, s3 -> {
            if (refused.remove(name)) {
                s3.put(name, bytes);
                return (long) bytes.length;
            }
            return s3.putIfAbsent(name, bytes) ? (long) bytes.length : 0L;
        });
    }

    /** Names of all objects that begin so; empty when that cannot be told. */
    Optional<Set<String>> list(String prefix) {
        return guard(Optional.empty(), s3 -> {
            Set<String> names = new HashSet<>();
            s3.list(prefix, object -> names.add(object.name()));
            return Optional.of(names);
        });
    }

    /** Remembers that what the server has under this name is not usable. */
    void refuse(String name) {
        refused.add(name);
        if (refusals.incrementAndGet() >= REFUSALS) {
            turnOff("it holds too much that is damaged or not FirstTry's");
        }
    }

    /** Does the same for all, some at a time, and waits. Not to be called by the work itself. */
    <T> void inParallel(Collection<T> items, Consumer<T> work) {
        workers.forEach(items, work);
    }

    private <T, X extends Exception> T guard(T otherwise, Operation<T, X> operation) throws X {
        if (!isOn()) {
            return otherwise;
        }
        try {
            return operation.run(store.orElseThrow().get());
        } catch (S3Exception e) {
            switch (e.kind()) {
                case MISSING, EXISTS -> {}
                case BUSY, BROKEN -> turnOff(e.getMessage());
            }
            return otherwise;
        }
    }

    private void turnOff(String why) {
        if (fuse.blow(why)) {
            problems.once("cache/remote", "the S3 cache is off for this run: " + why);
        }
    }

    /** Made so far. */
    int requests() {
        return store.map(OnceOpened::requests).orElse(0);
    }

    @Override
    public void close() {
        workers.close();
        store.ifPresent(each -> {
            fuse.lose(each.lost());
            each.close();
        });
    }

    @FunctionalInterface
    private interface Operation<T, X extends Exception> {
        T run(S3Store store) throws S3Exception, X;
    }
}
