package dev.firsttry.cache;

import dev.firsttry.cache.s3.CredentialSource;
import dev.firsttry.cache.s3.S3Credentials;
import dev.firsttry.cache.s3.S3Settings;
import dev.firsttry.cache.s3.S3Timeouts;
import io.minio.BucketExistsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioAsyncClient;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

/**
 * A real S3 server: S3Proxy in this JVM, or, when {@code FT_S3_ENDPOINT} is set, that one (LocalStack, MinIO, Ceph), with
 * {@code FT_S3_BUCKET}, {@code FT_S3_REGION} and the {@code AWS_*} variables. One for all tests of a JVM; every test
 * works under a prefix of its own.
 */
public final class S3Server {

    /** For servers that never answer: any other may seem to be one of them on a busy machine. */
    static final S3Timeouts QUICK = new S3Timeouts(
            Duration.ofSeconds(1), Duration.ofMillis(700), Duration.ofMillis(1500), 64 << 10, 1 << 20, 1);

    /** For tests that are not about time: a busy machine makes none of them fail. */
    static final S3Timeouts PATIENT =
            new S3Timeouts(Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(120), 1, 1, 1);

    private static S3Server shared;

    private final URI endpoint;
    private final String bucket;
    private final String region;
    private final S3Credentials credentials;

    private S3Server(URI endpoint, String bucket, String region, S3Credentials credentials) {
        this.endpoint = endpoint;
        this.bucket = bucket;
        this.region = region;
        this.credentials = credentials;
    }

    public static synchronized S3Server shared() {
        if (shared == null) {
            S3Server server = Optional.ofNullable(System.getenv("FT_S3_ENDPOINT"))
                    .map(S3Server::external)
                    .orElseGet(S3Server::embedded);
            server.makeBucket();
            // Not earlier: a server without its bucket would fail the tests after this one for no reason they can see.
            shared = server;
        }
        return shared;
    }

    URI endpoint() {
        return endpoint;
    }

    String bucket() {
        return bucket;
    }

    S3Credentials credentials() {
        return credentials;
    }

    /** Settings under a prefix that nobody else uses, with time limits that only a hang reaches. */
    public S3Settings settings() {
        return settings(endpoint, bucket, credentials, PATIENT);
    }

    S3Settings settings(URI at, String bucketName, S3Credentials with, S3Timeouts timeouts) {
        return new S3Settings(
                at,
                bucketName,
                region,
                "tests/" + UUID.randomUUID(),
                S3Settings.Addressing.PATH,
                Optional.empty(),
                List.of(CredentialSource.fixed("the test", with)),
                timeouts);
    }

    /** The same bucket and prefix through another address, such as a proxy's. */
    static S3Settings through(S3Settings settings, URI at) {
        return through(settings, at, PATIENT);
    }

    static S3Settings through(S3Settings settings, URI at, S3Timeouts timeouts) {
        return new S3Settings(
                at,
                settings.bucket(),
                settings.region(),
                settings.prefix(),
                settings.addressing(),
                settings.proxy(),
                settings.credentials(),
                timeouts);
    }

    private void makeBucket() {
        try (MinioAsyncClient client = MinioAsyncClient.builder()
                .endpoint(endpoint.toString())
                .region(region)
                .credentials(credentials.accessKey(), credentials.secretKey())
                .build()) {
            var there = client.bucketExists(
                    BucketExistsArgs.builder().bucket(bucket).build());
            if (!there.get()) {
                client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build())
                        .get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("cannot make the bucket", e);
        }
    }

    private static S3Server external(String endpoint) {
        return new S3Server(
                URI.create(endpoint),
                Optional.ofNullable(System.getenv("FT_S3_BUCKET")).orElse("firsttry-tests"),
                Optional.ofNullable(System.getenv("FT_S3_REGION")).orElse("us-east-1"),
                new S3Credentials(System.getenv("AWS_ACCESS_KEY_ID"), System.getenv("AWS_SECRET_ACCESS_KEY"), ""));
    }

    private static S3Server embedded() {
        EmbeddedS3 server = EmbeddedS3.start(EmbeddedS3.Options.plain());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return new S3Server(server.endpoint(), "firsttry-tests", "us-east-1", server.credentials());
    }
}
