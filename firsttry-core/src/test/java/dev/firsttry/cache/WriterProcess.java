package dev.firsttry.cache;

import dev.firsttry.cache.s3.CredentialSource;
import dev.firsttry.cache.s3.S3Credentials;
import dev.firsttry.cache.s3.S3Settings;
import dev.firsttry.event.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A process of its own that stores entries with several threads, and prints the number of each one that is stored. Until
 * it is killed, or has stored as many as it was told to.
 */
final class WriterProcess {

    static final int THREADS = 8;

    private WriterProcess() {}

    /** Arguments: directory, first number, count; then, for a bucket, endpoint, bucket, prefix, access key, secret. */
    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        int first = Integer.parseInt(arguments[1]);
        int count = Integer.parseInt(arguments[2]);
        CacheSettings settings = CacheSettings.local(directory.resolve("cache"));
        if (arguments.length > 3) {
            settings = new CacheSettings(
                    settings.directory(),
                    settings.trust(),
                    settings.limits(),
                    Optional.of(bucket(arguments)),
                    Duration.ofMinutes(2));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (TieredCache cache = new TieredCache(settings, Clock.systemUTC(), WriterProcess::fail)) {
            for (int i = 0; i < count; i++) {
                int number = first + i;
                threads.execute(() -> store(cache, directory, number));
            }
            threads.shutdown();
            while (!threads.awaitTermination(50, TimeUnit.MILLISECONDS)) {
                new Collector(directory.resolve("cache"), Duration.ofHours(1), 1 << 20).collect(0);
            }
        }
    }

    private static void fail(Event event) {
        if (event instanceof Event.CacheFailed) {
            System.out.println("trouble: " + event);
        }
    }

    private static void store(TieredCache cache, Path directory, int number) {
        try {
            cache.store(key(number), result(directory, number));
            System.out.println(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts one with these options of the JVM; standard output has both streams. */
    static Process start(List<String> options, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), WriterProcess.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    static CacheKey key(int number) {
        return CacheKey.of("job").add("number", Integer.toString(number)).build();
    }

    /** Two outputs in a workspace of this process: one of this number's own, one that others share. */
    static ActionResult result(Path directory, int number) throws IOException {
        String own = ProcessHandle.current().pid() + "-" + number;
        Path workspace = Files.createDirectories(directory.resolve("work").resolve(own));
        Files.write(workspace.resolve("own.bin"), noise(number));
        Files.write(workspace.resolve("shared.bin"), noise(-1 - number % 5));
        return ActionResult.of(Map.of("number", Integer.toString(number)), "")
                .withOutputs(workspace, List.of("own.bin", "shared.bin"));
    }

    static byte[] noise(int seed) {
        byte[] noise = new byte[20_000];
        new Random(seed).nextBytes(noise);
        return noise;
    }

    private static S3Settings bucket(String[] arguments) {
        S3Credentials credentials = new S3Credentials(arguments[6], arguments[7], "");
        return S3Settings.of(
                URI.create(arguments[3]),
                arguments[4],
                "us-east-1",
                arguments[5],
                List.of(CredentialSource.fixed("the test", credentials)));
    }
}
