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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;

/**
 * A small result that only S3 has, and a bare GET of the same object by the same kind of client, in turns; S3Proxy on the
 * loopback address, in the same JVM. Prints percentiles and the ratio of the medians. Arguments: number of pairs (3000),
 * and of pairs before them that are not counted (1500).
 */
public final class RemoteHitPair {

    private static final String BUCKET = "benchmark";

    private final CacheKey key = Outputs.key();
    private final String name = "v1/open/ac/" + key.hex().substring(0, 2) + "/" + key.hex();
    private final Path home;

    private RemoteHitPair(Path home) {
        this.home = home;
    }

    public static void main(String[] arguments) throws Exception {
        int pairs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3_000;
        int before = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_500;
        Path home = Files.createTempDirectory("remote-hit");
        S3Credentials credentials = new S3Credentials(
                "local-" + UUID.randomUUID(), UUID.randomUUID().toString(), "");
        RemoteHitPair benchmark = new RemoteHitPair(home);
        S3Proxy server = benchmark.start(credentials);
        try {
            benchmark.measure(bucket(server, credentials), pairs, before);
        } finally {
            server.stop();
            DirectoryContents.delete(home);
            Files.delete(home);
        }
    }

    private void measure(S3Settings bucket, int pairs, int before) throws Exception {
        CacheSettings disk = CacheSettings.local(home.resolve("cache"));
        CacheSettings settings = new CacheSettings(
                disk.directory(), disk.trust(), disk.limits(), Optional.of(bucket), Duration.ofMinutes(1));
        try (TieredCache first = new TieredCache(settings, Clock.systemUTC(), event -> {})) {
            first.store(key, Outputs.result(home.resolve("workspace"), 2, 3_000));
        }
        Path entry = home.resolve("cache").resolve(name);
        long[] gets = new long[pairs];
        long[] hits = new long[pairs];
        try (S3Store client = new S3Store(bucket);
                TieredCache cache = new TieredCache(settings, Clock.systemUTC(), event -> {})) {
            for (int pair = -before; pair < pairs; pair++) {
                // What was found before is on the disk: as on a new machine, it goes.
                Files.deleteIfExists(entry);
                long get = get(client);
                long hit = hit(cache);
                if (pair >= 0) {
                    gets[pair] = get;
                    hits[pair] = hit;
                }
            }
        }
        print("bare GET", gets);
        print("hit", hits);
        System.out.printf("ratio of the medians %.2f%n", (double) at(hits, 50) / at(gets, 50));
    }

    private long get(S3Store client) throws S3Exception {
        long start = System.nanoTime();
        client.get(name, 1 << 20).orElseThrow();
        return System.nanoTime() - start;
    }

    /** Look-up in both tiers, verification, and the copy for the local disk; the outputs are part of the entry. */
    private long hit(TieredCache cache) {
        long start = System.nanoTime();
        Lookup found = cache.find(key);
        long nanos = System.nanoTime() - start;
        if (!(found instanceof Lookup.Hit)) {
            throw new IllegalStateException(found.toString());
        }
        return nanos;
    }

    private static void print(String what, long[] nanos) {
        System.out.printf(
                "%-8s p50 %.2f ms, p90 %.2f ms, p99 %.2f ms%n",
                what, at(nanos, 50) / 1e6, at(nanos, 90) / 1e6, at(nanos, 99) / 1e6);
    }

    private static long at(long[] nanos, int percent) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length * percent / 100];
    }

    private S3Proxy start(S3Credentials credentials) throws Exception {
        Path data = home.resolve("s3");
        Files.createDirectories(data.resolve(BUCKET));
        Properties properties = new Properties();
        properties.setProperty("jclouds.filesystem.basedir", data.toString());
        properties.setProperty("jclouds.identity", credentials.accessKey());
        properties.setProperty("jclouds.credential", credentials.secretKey());
        S3Proxy server = S3Proxy.builder()
                .blobStore(BlobStores.create("filesystem", properties))
                .awsAuthentication(AuthenticationType.AWS_V4, credentials.accessKey(), credentials.secretKey())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .stopTimeout(0)
                .build();
        server.start();
        return server;
    }

    private static S3Settings bucket(S3Proxy server, S3Credentials credentials) {
        return S3Settings.of(
                URI.create("http://127.0.0.1:" + server.getPort()),
                BUCKET,
                "us-east-1",
                "",
                List.of(CredentialSource.fixed("the benchmark", credentials)));
    }
}
