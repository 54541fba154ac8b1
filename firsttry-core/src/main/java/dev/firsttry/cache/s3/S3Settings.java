package dev.firsttry.cache.s3;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the bucket is and how to reach it.
 *
 * @param endpoint such as {@code https://s3.eu-central-1.amazonaws.com}; scheme, host and port only
 * @param bucket must exist
 * @param region for signatures; empty to take it from the endpoint or to ask the server
 * @param prefix in front of every object's name; empty, or without {@code /} at either end
 * @param addressing where the bucket's name goes
 * @param proxy to be used; empty for the JVM's own choice
 * @param credentials asked in this order; the first that has any decides
 */
public record S3Settings(
        URI endpoint,
        String bucket,
        String region,
        String prefix,
        Addressing addressing,
        Optional<S3Proxying> proxy,
        List<CredentialSource> credentials,
        S3Timeouts timeouts) {

    /** What S3 allows, and every other store with it. */
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

    private static final Pattern REGION = Pattern.compile("|[A-Za-z0-9](?:[A-Za-z0-9_-]{0,30}[A-Za-z0-9])?");

    /** Where the bucket's name goes. */
    public enum Addressing {
        /** Into the host name for Amazon's endpoints, into the path for all others. */
        AUTO,
        /** {@code https://host/bucket/name}. */
        PATH,
        /** {@code https://bucket.host/name}. */
        VIRTUAL_HOST
    }

    /**
     * @throws IllegalArgumentException when the endpoint is no {@code http} or {@code https} address of a server, or a
     *     name is not possible
     */
    public S3Settings {
        Objects.requireNonNull(region);
        Objects.requireNonNull(addressing);
        Objects.requireNonNull(proxy);
        Objects.requireNonNull(timeouts);
        credentials = List.copyOf(credentials);
        prefix = prefix.replaceAll("^/+|/+$", "");
        require(BUCKET.matcher(bucket).matches(), "'" + bucket + "' cannot be the name of a bucket");
        require(REGION.matcher(region).matches(), "'" + region + "' cannot be a region");
        boolean web = "http".equals(endpoint.getScheme()) || "https".equals(endpoint.getScheme());
        require(web && endpoint.getHost() != null, "the endpoint must be like https://host:port");
        require(endpoint.getUserInfo() == null, "the endpoint must not hold credentials");
        String path = endpoint.getRawPath() == null ? "" : endpoint.getRawPath();
        require(path.isEmpty() || path.equals("/"), "the endpoint must not have a path: use the prefix");
    }

    /** The usual: addressing by the kind of endpoint, the JVM's proxy, standard time limits. */
    public static S3Settings of(
            URI endpoint, String bucket, String region, String prefix, List<CredentialSource> credentials) {
        return new S3Settings(
                endpoint, bucket, region, prefix, Addressing.AUTO, Optional.empty(), credentials, S3Timeouts.STANDARD);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Where it is, for people; nothing secret. */
    @Override
    public String toString() {
        return bucket + (prefix.isEmpty() ? "" : "/" + prefix) + " at " + endpoint;
    }
}
