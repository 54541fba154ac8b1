package dev.firsttry.benchmark.cache;

import dev.firsttry.cache.CacheKey;
import dev.firsttry.cache.CacheSettings;
import dev.firsttry.cache.Lookup;
import dev.firsttry.cache.TieredCache;
import dev.firsttry.cache.s3.CredentialSource;
import dev.firsttry.cache.s3.S3Credentials;
import dev.firsttry.cache.s3.S3Exception;
import dev.firsttry.cache.s3.S3Settings;
import dev.firsttry.cache.s3.S3Store;
import dev.firsttry.execution.workspace.DirectoryContents;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A small result that only S3 has, against a bare GET of the same object by the same client; S3Proxy on the loopback
 * address, in the same JVM. Targets: p50 of the hit at most 1.3 times that of the GET, p99 at most 10 ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 5)
public class RemoteCacheBenchmark {

    private static final String BUCKET = "benchmark";

    private final CacheKey key = Outputs.key();
    private final String name = "v1/open/ac/" + key.hex().substring(0, 2) + "/" + key.hex();
    private Path home;
    private Path entry;
    private S3Proxy server;
    private S3Store client;
    private TieredCache cache;

    @Setup
    public void store() throws Exception {
        home = Files.createTempDirectory("remote-cache");
        S3Settings bucket = start();
        client = new S3Store(bucket);
        CacheSettings disk = CacheSettings.local(home.resolve("cache"));
        CacheSettings settings = new CacheSettings(
                disk.directory(), disk.trust(), disk.limits(), Optional.of(bucket), Duration.ofMinutes(1));
        try (TieredCache first = new TieredCache(settings, Clock.systemUTC(), event -> {})) {
            first.store(key, Outputs.result(home.resolve("workspace"), 2, 3_000));
        }
        cache = new TieredCache(settings, Clock.systemUTC(), event -> {});
        entry = home.resolve("cache").resolve(name);
    }

    private S3Settings start() throws Exception {
        S3Credentials credentials = new S3Credentials(
                "local-" + UUID.randomUUID(), UUID.randomUUID().toString(), "");
        Path data = home.resolve("s3");
        Files.createDirectories(data.resolve(BUCKET));
        Properties properties = new Properties();
        properties.setProperty("jclouds.filesystem.basedir", data.toString());
        properties.setProperty("jclouds.identity", credentials.accessKey());
        properties.setProperty("jclouds.credential", credentials.secretKey());
        server = S3Proxy.builder()
                .blobStore(BlobStores.create("filesystem", properties))
                .awsAuthentication(AuthenticationType.AWS_V4, credentials.accessKey(), credentials.secretKey())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .stopTimeout(0)
                .build();
        server.start();
        return S3Settings.of(
                URI.create("http://127.0.0.1:" + server.getPort()),
                BUCKET,
                "us-east-1",
                "",
                List.of(CredentialSource.fixed("the benchmark", credentials)));
    }

    /** What was found before is on the disk: as on a new machine, it goes. */
    @Setup(Level.Invocation)
    public void forget() throws Exception {
        Files.deleteIfExists(entry);
    }

    @TearDown
    public void stop() throws Exception {
        cache.close();
        client.close();
        server.stop();
        DirectoryContents.delete(home);
        Files.delete(home);
    }

    @Benchmark
    public byte[] bareGet() throws S3Exception {
        return client.get(name, 1 << 20).orElseThrow();
    }

    /** Look-up in both tiers, verification, and the copy for the local disk; the outputs are part of the entry. */
    @Benchmark
    public Lookup hit() {
        Lookup found = cache.find(key);
        if (!(found instanceof Lookup.Hit)) {
            throw new IllegalStateException(found.toString());
        }
        return found;
    }
}
