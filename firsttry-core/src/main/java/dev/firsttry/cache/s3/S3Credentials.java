package dev.firsttry.cache.s3;

import java.util.Objects;

/**
 * A key pair for requests.
 *
 * @param sessionToken of temporary credentials; else empty
 */
public record S3Credentials(String accessKey, String secretKey, String sessionToken) {

    public S3Credentials {
        Objects.requireNonNull(accessKey);
        Objects.requireNonNull(secretKey);
        Objects.requireNonNull(sessionToken);
    }

    /** Says nothing. */
    @Override
    public String toString() {
        return "credentials";
    }
}
