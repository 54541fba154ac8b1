package dev.firsttry.maven;

import dev.firsttry.CacheFacts;
import dev.firsttry.cache.s3.CredentialSource;
import dev.firsttry.cache.s3.S3Settings;
import dev.firsttry.cache.s3.S3Settings.Addressing;
import dev.firsttry.cache.s3.S3Timeouts;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads how the cache is set up: parameters, variables, and Maven's settings for credentials and proxies. */
final class CacheReader {

    private final CachingMojo mojo;
    private final MavenSettings maven;
    private final boolean offline;
    private final Map<String, String> environment;

    CacheReader(CachingMojo mojo, Map<String, String> environment) {
        this(
                mojo,
                new MavenSettings(mojo.session.getSettings(), mojo.decrypter),
                mojo.session.isOffline(),
                environment);
    }

    /** @param mojo for its own parameters only */
    CacheReader(CachingMojo mojo, MavenSettings maven, boolean offline, Map<String, String> environment) {
        this.mojo = mojo;
        this.maven = maven;
        this.offline = offline;
        this.environment = environment;
    }

    CacheFacts read(Path directory) {
        String bucket = value(mojo.s3Bucket, "FT_S3_BUCKET");
        if (bucket.isEmpty()) {
            return CacheFacts.without("no bucket is set up", directory, environment);
        }
        return offline
                ? CacheFacts.without("Maven is offline", directory, environment)
                : CacheFacts.with(settings(bucket), directory, environment);
    }

    private S3Settings settings(String bucket) {
        String endpoint = value(mojo.s3Endpoint, "FT_S3_ENDPOINT");
        String region = region(endpoint);
        try {
            return new S3Settings(
                    URI.create(endpoint.isEmpty() ? amazon(region) : endpoint),
                    bucket,
                    region,
                    value(mojo.s3Prefix, "FT_S3_PREFIX"),
                    addressing(),
                    maven.proxy(endpoint.startsWith("http:") ? "http" : "https"),
                    credentials(),
                    S3Timeouts.STANDARD);
        } catch (IllegalArgumentException e) {
            throw MavenSettings.unusable("the remote cache is not set up correctly: " + e.getMessage(), e);
        }
    }

    /** Amazon's own variables speak of Amazon: another store may be in the network of a job that has them. */
    private String region(String endpoint) {
        String own = value(mojo.s3Region, "FT_S3_REGION");
        return own.isEmpty() && endpoint.isEmpty()
                ? environment.getOrDefault("AWS_REGION", environment.getOrDefault("AWS_DEFAULT_REGION", ""))
                : own;
    }

    private static String amazon(String region) {
        return region.isEmpty() ? "https://s3.amazonaws.com" : "https://s3." + region + ".amazonaws.com";
    }

    private Addressing addressing() {
        return Arrays.stream(Addressing.values())
                .filter(one ->
                        one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(mojo.s3Addressing))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("firsttry.s3.addressing is '" + mojo.s3Addressing
                        + "', and can be auto, path or virtual-host"));
    }

    private List<CredentialSource> credentials() {
        List<CredentialSource> sources = new ArrayList<>();
        maven.server(mojo.s3ServerId).ifPresent(sources::add);
        sources.add(CredentialSource.environment(environment));
        sources.add(CredentialSource.awsProfile(Path.of(System.getProperty("user.home")), environment));
        sources.add(CredentialSource.instanceRole());
        return sources;
    }

    private String value(String parameter, String variable) {
        return parameter == null || parameter.isBlank()
                ? environment.getOrDefault(variable, "").strip()
                : parameter.strip();
    }
}
