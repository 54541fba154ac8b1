package dev.firsttry.cache.s3;

import java.time.Duration;

/**
 * Bounds of every request.
 *
 * @param connect until a connection stands
 * @param silence between two bytes in either direction
 * @param call a whole request for a small object, answer included
 * @param minimumRate bytes in a second below which the upload of a large object, which no build waits for, is given up
 * @param usableRate bytes in a second that a build waits for: a store that is slower costs it {@code call} at most, in all
 * @param retries of a request that the server answered with "busy" (429, 5xx)
 */
public record S3Timeouts(
        Duration connect, Duration silence, Duration call, int minimumRate, int usableRate, int retries) {

    /** Together they keep the time lost to a sick server below ten seconds in a run. */
    public static final S3Timeouts STANDARD =
            new S3Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(5), 64 << 10, 1 << 20, 1);
}
