package dev.firsttry.cache.s3;

import dev.firsttry.cache.s3.S3Exception.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Copies a large object's bytes, giving up when it is larger than it may be or the run has waited for too long. */
final class Transfer {

    private static final int CHUNK = 1 << 16;

    private final Pace pace;
    private final long limit;
    private long copied;

    Transfer(Pace pace, long limit) {
        this.pace = pace;
        this.limit = limit;
    }

    void copy(InputStream in, OutputStream out) throws S3Exception, IOException {
        byte[] chunk = new byte[CHUNK];
        for (int n = read(in, chunk); n >= 0; n = read(in, chunk)) {
            copied += n;
            if (copied > limit) {
                throw new S3Exception(Kind.MISSING, "an object is larger than it may be");
            }
            pace.got(n);
            out.write(chunk, 0, n);
        }
    }

    private int read(InputStream in, byte[] chunk) throws S3Exception {
        if (pace.isSpent()) {
            throw new S3Exception(Kind.BROKEN, "the endpoint is too slow");
        }
        try {
            return in.read(chunk);
        } catch (IOException e) {
            throw Faults.of(e);
        }
    }
}
