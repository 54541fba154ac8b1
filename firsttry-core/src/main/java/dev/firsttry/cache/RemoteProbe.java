package dev.firsttry.cache;

import dev.firsttry.cache.s3.S3Exception;
import dev.firsttry.cache.s3.S3Settings;
import dev.firsttry.cache.s3.S3Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** One request to the bucket, whose answer nobody needs: so that the client's classes are loaded when it counts. */
public final class RemoteProbe {

    private static final String NAME = Names.VERSION + "/probe";

    private RemoteProbe() {}

    /**
     * Asks, when this machine's own cache is empty, as on a fresh CI runner. Where it is not, most of what a build needs
     * is on the disk, and the client may never be used.
     *
     * @param directory of this machine's own cache; need not exist
     * @return whether it asked
     * @throws S3Exception when the bucket gives no usable answer
     * @throws IOException when the cache directory cannot be read
     */
    public static boolean ask(Optional<S3Settings> bucket, Path directory) throws S3Exception, IOException {
        if (bucket.isEmpty() || !new EntryFiles(directory).scopes().isEmpty()) {
            return false;
        }
        try (S3Store store = new S3Store(bucket.get())) {
            store.get(NAME, 1);
        }
        return true;
    }
}
