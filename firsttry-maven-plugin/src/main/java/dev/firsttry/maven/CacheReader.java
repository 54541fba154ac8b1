package dev.firsttry.maven;

import dev.firsttry.CacheFacts;
import dev.firsttry.cache.s3.CredentialSource;
import dev.firsttry.cache.s3.S3Credentials;
import dev.firsttry.cache.s3.S3Proxying;
import dev.firsttry.cache.s3.S3Settings;
import dev.firsttry.cache.s3.S3Settings.Addressing;
import dev.firsttry.cache.s3.S3Timeouts;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/** Reads how the cache is set up: parameters, variables, and Maven's settings for credentials and proxies. */
final class CacheReader {

    private final CachingMojo mojo;
    private final Map<String, String> environment;

    CacheReader(CachingMojo mojo, Map<String, String> environment) {
        this.mojo = mojo;
        this.environment = environment;
    }

    CacheFacts read(Path directory) {
        return new CacheFacts(directory, remote(), environment);
    }

    /** Empty without a bucket, and when Maven is offline. */
    private Optional<S3Settings> remote() {
        String bucket = value(mojo.s3Bucket, "FT_S3_BUCKET");
        return bucket.isEmpty() || mojo.session.isOffline() ? Optional.empty() : Optional.of(settings(bucket));
    }

    private S3Settings settings(String bucket) {
        String region = value(mojo.s3Region, "FT_S3_REGION");
        String endpoint = value(mojo.s3Endpoint, "FT_S3_ENDPOINT");
        try {
            return new S3Settings(
                    URI.create(endpoint.isEmpty() ? amazon(region) : endpoint),
                    bucket,
                    region,
                    value(mojo.s3Prefix, "FT_S3_PREFIX"),
                    addressing(),
                    proxy(endpoint),
                    credentials(),
                    S3Timeouts.STANDARD);
        } catch (IllegalArgumentException e) {
            throw new FirstTryException(
                    Finding.error(
                            "usage/s3",
                            "",
                            "the remote cache is not set up correctly: " + e.getMessage(),
                            "Correct firsttry.s3.* or FT_S3_*.",
                            Location.NONE),
                    e);
        }
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
        server().ifPresent(sources::add);
        sources.add(CredentialSource.environment(environment));
        sources.add(CredentialSource.awsProfile(Path.of(System.getProperty("user.home")), environment));
        sources.add(CredentialSource.instanceRole());
        return sources;
    }

    private Optional<CredentialSource> server() {
        Server server = mojo.session.getSettings().getServer(mojo.s3ServerId);
        if (server == null) {
            return Optional.empty();
        }
        Server clear = decrypted(new DefaultSettingsDecryptionRequest(server)).getServer();
        return Optional.of(CredentialSource.fixed(
                "the server " + mojo.s3ServerId + " of settings.xml",
                new S3Credentials(text(clear.getUsername()), text(clear.getPassword()), "")));
    }

    private Optional<S3Proxying> proxy(String endpoint) {
        String scheme = endpoint.startsWith("http:") ? "http" : "https";
        return mojo.session.getSettings().getProxies().stream()
                .filter(Proxy::isActive)
                .filter(proxy -> scheme.equalsIgnoreCase(proxy.getProtocol()) || "http".equals(proxy.getProtocol()))
                .findFirst()
                .map(proxy -> proxying(
                        decrypted(new DefaultSettingsDecryptionRequest(proxy)).getProxy()));
    }

    private static S3Proxying proxying(Proxy proxy) {
        List<String> direct = Arrays.stream(text(proxy.getNonProxyHosts()).split("[|,]"))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .toList();
        return new S3Proxying(
                proxy.getHost(), proxy.getPort(), text(proxy.getUsername()), text(proxy.getPassword()), direct);
    }

    private SettingsDecryptionResult decrypted(DefaultSettingsDecryptionRequest request) {
        return mojo.decrypter.decrypt(request);
    }

    private String value(String parameter, String variable) {
        return parameter == null || parameter.isBlank()
                ? environment.getOrDefault(variable, "").strip()
                : parameter.strip();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
