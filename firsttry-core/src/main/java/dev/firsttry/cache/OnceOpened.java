package dev.firsttry.cache;

import dev.firsttry.cache.s3.S3Settings;
import dev.firsttry.cache.s3.S3Store;
import java.util.Optional;

/** A bucket's client, made for the first request: a run that finds everything on the disk does not pay for it. */
final class OnceOpened implements AutoCloseable {

    private final S3Settings settings;
    private Optional<S3Store> opened = Optional.empty();

    OnceOpened(S3Settings settings) {
        this.settings = settings;
    }

    synchronized S3Store get() {
        if (opened.isEmpty()) {
            opened = Optional.of(new S3Store(settings));
        }
        return opened.get();
    }

    /** Made so far. */
    synchronized int requests() {
        return opened.map(S3Store::requests).orElse(0);
    }

    @Override
    public synchronized void close() {
        opened.ifPresent(S3Store::close);
    }
}
