package dev.firsttry.cache;

import dev.firsttry.cache.s3.Pace;
import dev.firsttry.cache.s3.S3Settings;
import dev.firsttry.cache.s3.S3Store;
import java.time.Duration;
import java.util.Optional;

/** A bucket's client, made for the first request: a run that finds everything on the disk does not pay for it. */
final class OnceOpened implements AutoCloseable {

    private final S3Settings settings;
    private final Pace pace;
    private Optional<S3Store> opened = Optional.empty();

    /** @param lost to slow reads by earlier parts of the run */
    OnceOpened(S3Settings settings, Duration lost) {
        this.settings = settings;
        this.pace = new Pace(settings.timeouts(), lost);
    }

    synchronized S3Store get() {
        if (opened.isEmpty()) {
            opened = Optional.of(new S3Store(settings, pace));
        }
        return opened.get();
    }

    /** Made so far. */
    synchronized int requests() {
        return opened.map(S3Store::requests).orElse(0);
    }

    /** To slow reads, by this and earlier parts of the run. */
    Duration lost() {
        return pace.lost();
    }

    @Override
    public synchronized void close() {
        opened.ifPresent(S3Store::close);
    }
}
