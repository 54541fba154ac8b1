package dev.firsttry.cache;

import dev.firsttry.cache.s3.S3Settings;
import dev.firsttry.digest.Sha256;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How a cache is set up.
 *
 * @param directory of the disk tier; made when it is missing
 * @param trust whose entries are written and believed
 * @param remote the S3 tier; empty for none, and when the build is offline
 * @param uploadWait how long closing the cache waits for uploads
 */
public record CacheSettings(
        Path directory, CacheTrust trust, CacheLimits limits, Optional<S3Settings> remote, Duration uploadWait) {

    /** What a build that has nothing else left to do waits for uploads. */
    public static final Duration UPLOAD_WAIT = Duration.ofSeconds(5);

    public CacheSettings {
        Objects.requireNonNull(directory);
        Objects.requireNonNull(trust);
        Objects.requireNonNull(limits);
        Objects.requireNonNull(remote);
        Objects.requireNonNull(uploadWait);
    }

    /** A disk tier with nothing to set up. */
    public static CacheSettings local(Path directory) {
        return new CacheSettings(directory, CacheTrust.open(), CacheLimits.STANDARD, Optional.empty(), UPLOAD_WAIT);
    }

    /** These, with other trust. */
    public CacheSettings with(CacheTrust other) {
        return new CacheSettings(directory, other, limits, remote, uploadWait);
    }

    /** These, with an S3 tier. */
    public CacheSettings with(S3Settings bucket) {
        return new CacheSettings(directory, trust, limits, Optional.of(bucket), uploadWait);
    }

    /** Where the digests of a project's unchanged files are remembered: one file for each top-level directory. */
    public Path statCache(Path topLevel) {
        String name =
                Sha256.ofText(topLevel.toAbsolutePath().normalize().toString()).hex();
        return directory.resolve("stat").resolve(name);
    }

    /** Where the lists are of the files that keys were made of: see {@link FileLists}. */
    public Path fileLists() {
        return directory.resolve("files");
    }
}
