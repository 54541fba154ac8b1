package dev.firsttry.cache.s3;

import dev.firsttry.cache.s3.S3Exception.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Copies a large object's bytes, giving up when it is larger or slower than it may be. */
final class Transfer {

    private static final int CHUNK = 1 << 16;

    private final S3Timeouts timeouts;
    private final long limit;
    private final long start = System.nanoTime();
    private long copied;

    Transfer(S3Timeouts timeouts, long limit) {
        this.timeouts = timeouts;
        this.limit = limit;
    }

    void copy(InputStream in, OutputStream out) throws S3Exception, IOException {
        byte[] chunk = new byte[CHUNK];
        for (int n = read(in, chunk); n >= 0; n = read(in, chunk)) {
            copied += n;
            if (copied > limit) {
                throw new S3Exception(Kind.MISSING, "an object is larger than it may be");
            }
            out.write(chunk, 0, n);
        }
    }

    private int read(InputStream in, byte[] chunk) throws S3Exception {
        long seconds = (System.nanoTime() - start) / 1_000_000_000L;
        if (seconds >= timeouts.call().toSeconds() && copied / seconds < timeouts.minimumRate()) {
            throw new S3Exception(Kind.BROKEN, "the endpoint is too slow");
        }
        try {
            return in.read(chunk);
        } catch (IOException e) {
            throw Faults.of(e);
        }
    }
}
