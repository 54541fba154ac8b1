package dev.firsttry.cache;

import dev.firsttry.cache.s3.S3Credentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;

/** S3Proxy, a real S3 server with signature checks, in this JVM and on the loopback address. */
final class EmbeddedS3 implements AutoCloseable {

    private final S3Proxy server;
    private final Path data;
    private final S3Credentials credentials;

    private EmbeddedS3(S3Proxy server, Path data, S3Credentials credentials) {
        this.server = server;
        this.data = data;
        this.credentials = credentials;
    }

    /**
     * How it answers.
     *
     * @param virtualHost name under which buckets have host names of their own; empty for paths only
     * @param keyStore PKCS #12 file for an additional TLS endpoint; empty for none
     * @param password of the key store
     */
    record Options(String virtualHost, String keyStore, String password) {

        static Options plain() {
            return new Options("", "", "");
        }
    }

    static EmbeddedS3 start(Options options) {
        S3Credentials credentials = new S3Credentials(
                "local-" + UUID.randomUUID(), UUID.randomUUID().toString(), "");
        try {
            return start(Files.createTempDirectory("firsttry-s3"), credentials, 0, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedS3 start(Path data, S3Credentials credentials, int port, Options options) {
        Properties properties = new Properties();
        properties.setProperty("jclouds.filesystem.basedir", data.toString());
        properties.setProperty("jclouds.identity", credentials.accessKey());
        properties.setProperty("jclouds.credential", credentials.secretKey());
        S3Proxy.Builder builder = S3Proxy.builder()
                .blobStore(BlobStores.create("filesystem", properties))
                .awsAuthentication(AuthenticationType.AWS_V4, credentials.accessKey(), credentials.secretKey())
                .endpoint(URI.create("http://127.0.0.1:" + port))
                .stopTimeout(0);
        if (!options.virtualHost().isEmpty()) {
            builder.virtualHost(options.virtualHost());
        }
        if (!options.keyStore().isEmpty()) {
            builder.secureEndpoint(URI.create("https://127.0.0.1:0")).keyStore(options.keyStore(), options.password());
        }
        S3Proxy server = builder.build();
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("cannot start S3Proxy", e);
        }
        return new EmbeddedS3(server, data, credentials);
    }

    /**
     * For trying things by hand: see {@code .ci/s3proxy}. Runs until it is killed.
     *
     * @param arguments directory of the data, port, access key, secret key
     */
    public static void main(String[] arguments) throws Exception {
        S3Credentials credentials = new S3Credentials(arguments[2], arguments[3], "");
        start(Path.of(arguments[0]), credentials, Integer.parseInt(arguments[1]), Options.plain());
        Thread.currentThread().join();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    URI secureEndpoint() {
        return URI.create("https://127.0.0.1:" + server.getSecurePort());
    }

    S3Credentials credentials() {
        return credentials;
    }

    EmbeddedS3 withBucket(String name) throws IOException {
        Files.createDirectories(data.resolve(name));
        return this;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("cannot stop S3Proxy", e);
        }
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
