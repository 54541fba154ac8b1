package dev.firsttry.cache.s3;

import dev.firsttry.cache.s3.S3Exception.Kind;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Makes requests: bounded in time, again when the server was busy, one kind of exception. */
final class Requests {

    /** The HTTP client keeps its own time limits; this is for what it cannot stop, such as looking up a name. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private static final long PAUSE_MILLIS = 200;

    private final S3Timeouts timeouts;

    Requests(S3Timeouts timeouts) {
        this.timeouts = timeouts;
    }

    <T, R> R call(Start<? extends T> start, Finish<T, R> finish) throws S3Exception {
        return call(timeouts.call(), start, finish);
    }

    <T, R> R call(Duration limit, Start<? extends T> start, Finish<T, R> finish) throws S3Exception {
        for (int attempt = 0; ; attempt++) {
            try {
                return once(limit, start, finish);
            } catch (S3Exception e) {
                if (e.kind() != Kind.BUSY || attempt >= timeouts.retries()) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    private static <T, R> R once(Duration limit, Start<? extends T> start, Finish<T, R> finish) throws S3Exception {
        try {
            CompletableFuture<? extends T> running = start.start();
            return finish.finish(running.get(limit.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new S3Exception(Kind.BROKEN, "the build was interrupted");
        } catch (MinioException | IOException | ExecutionException | TimeoutException | RuntimeException e) {
            // The client throws unchecked exceptions for refused connections, hangs and missing credentials.
            throw Faults.of(e);
        }
    }

    /** For what the client does in one piece, retries and limits included. */
    static <T> T answer(Answer<T> answer) throws S3Exception {
        try {
            return answer.get();
        } catch (MinioException | RuntimeException e) {
            throw Faults.of(e);
        }
    }

    private static void pause(int attempt) throws S3Exception {
        long millis = PAUSE_MILLIS * (attempt + 1);
        try {
            Thread.sleep(millis / 2 + ThreadLocalRandom.current().nextLong(millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new S3Exception(Kind.BROKEN, "the build was interrupted");
        }
    }

    /** Starts a request. */
    @FunctionalInterface
    interface Start<T> {
        CompletableFuture<? extends T> start() throws MinioException;
    }

    /** Does everything. */
    @FunctionalInterface
    interface Answer<T> {
        T get() throws MinioException;
    }

    /** Takes an answer. */
    @FunctionalInterface
    interface Finish<T, R> {
        R finish(T answer) throws IOException, S3Exception;
    }
}
