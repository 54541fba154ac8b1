package dev.firsttry.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.cache.s3.S3Settings;
import dev.firsttry.digest.Sha256;
import dev.firsttry.event.Event;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several processes on one cache directory and one bucket; some die. */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class ManyWritersTest {

    /** For a long run: {@code -Dfirsttry.test.kills=200}. Each test that kills does so as often. */
    private static final int KILLS = Integer.getInteger("firsttry.test.kills", 6);

    private static final int EACH = 200;

    /** Numbers of entries that nobody else stores. */
    private static final int OLD = 1_000_000;

    @TempDir
    Path temporary;

    private final List<Event> events = Collections.synchronizedList(new ArrayList<>());

    @Test
    void killed_in_the_middle_nothing_torn_is_read_and_nothing_stored_is_lost() throws Exception {
        Random random = new Random(7);
        List<Integer> stored = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Process writer =
                    start(List.of(temporary.toString(), Integer.toString(kill * EACH), Integer.toString(EACH)));
            stored.addAll(readThenKill(writer, 1 + random.nextInt(60)));
        }

        assertThat(stored).hasSizeGreaterThanOrEqualTo(KILLS);
        assertAllThere(CacheSettings.local(temporary.resolve("cache")), stored, "all");
        List<Integer> possible = IntStream.range(0, KILLS * EACH).boxed().toList();
        assertNothingTorn(possible);
    }

    /** Each process finds old entries to collect, which share blobs with those that it stores at the same time. */
    @Test
    void killed_in_the_middle_of_collecting_nothing_torn_is_read_and_nothing_in_use_is_lost() throws Exception {
        Random random = new Random(11);
        CacheSettings settings = CacheSettings.local(temporary.resolve("cache"));
        List<Integer> stored = new ArrayList<>();
        List<Integer> old = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            List<Integer> some = IntStream.range(OLD + kill * 20, OLD + kill * 20 + 20)
                    .boxed()
                    .toList();
            storeAndForget(settings, some);
            old.addAll(some);
            Process writer =
                    start(List.of(temporary.toString(), Integer.toString(kill * EACH), Integer.toString(EACH)));
            stored.addAll(readThenKill(writer, 1 + random.nextInt(120)));
        }

        assertAllThere(settings, stored, "all");
        assertNothingTorn(old);
        List<Integer> left =
                old.stream().filter(number -> isThere(settings, number)).toList();
        assertThat(left).as("something was collected").hasSizeLessThan(old.size());
    }

    /** Stores them long ago: all that only they need may be collected. */
    private void storeAndForget(CacheSettings settings, List<Integer> numbers) throws IOException {
        try (TieredCache cache = new TieredCache(settings, Clock.systemUTC(), events::add)) {
            for (int number : numbers) {
                cache.store(WriterProcess.key(number), WriterProcess.result(temporary, number));
            }
        }
        FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
        for (int number : numbers) {
            age(Names.entry(Scope.OPEN, WriterProcess.key(number).digest()), longAgo);
            age(Names.blob(Sha256.of(WriterProcess.noise(number))), longAgo);
            age(Names.blob(Sha256.of(WriterProcess.noise(-1 - number % 5))), longAgo);
        }
    }

    private void age(String name, FileTime time) throws IOException {
        Files.setLastModifiedTime(temporary.resolve("cache").resolve(name), time);
    }

    private boolean isThere(CacheSettings settings, int number) {
        try (TieredCache cache = new TieredCache(settings, Clock.systemUTC(), events::add)) {
            return cache.find(WriterProcess.key(number)) instanceof Lookup.Hit;
        }
    }

    @Test
    void two_processes_of_eight_threads_share_a_directory_and_a_bucket() throws Exception {
        S3Server server = S3Server.shared();
        S3Settings bucket = server.settings();
        List<String> arguments = List.of(
                temporary.toString(),
                "0",
                "60",
                bucket.endpoint().toString(),
                bucket.bucket(),
                bucket.prefix(),
                server.credentials().accessKey(),
                server.credentials().secretKey());
        List<Process> writers = List.of(start(arguments), start(arguments));
        for (Process writer : writers) {
            List<Integer> stored = readThenKill(writer, Integer.MAX_VALUE);
            assertThat(stored).hasSize(60);
            assertThat(writer.waitFor()).isZero();
        }
        List<Integer> all = IntStream.range(0, 60).boxed().toList();
        assertAllThere(CacheSettings.local(temporary.resolve("cache")), all, "disk");
        assertAllThere(CacheSettings.local(temporary.resolve("elsewhere")).with(bucket), all, "bucket");
    }

    private void assertAllThere(CacheSettings settings, List<Integer> numbers, String into) throws IOException {
        try (TieredCache cache = new TieredCache(settings, Clock.systemUTC(), events::add)) {
            for (int number : numbers) {
                Path target = Files.createDirectories(temporary.resolve(into + "/" + number));
                ActionResult found = ((Lookup.Hit) cache.find(WriterProcess.key(number))).result();
                assertThat(found.values()).containsEntry("number", Integer.toString(number));
                assertThat(cache.restore(WriterProcess.key(number), found, target))
                        .isInstanceOf(Restore.Done.class);
                assertThat(target.resolve("own.bin")).hasBinaryContent(WriterProcess.noise(number));
                assertThat(target.resolve("shared.bin")).hasBinaryContent(WriterProcess.noise(-1 - number % 5));
            }
        }
        assertThat(events).noneMatch(Event.CacheFailed.class::isInstance);
    }

    private void assertNothingTorn(List<Integer> numbers) throws IOException {
        Path target = Files.createDirectories(temporary.resolve("torn"));
        CacheSettings settings = CacheSettings.local(temporary.resolve("cache"));
        try (TieredCache cache = new TieredCache(settings, Clock.systemUTC(), events::add)) {
            for (int number : numbers) {
                if (cache.find(WriterProcess.key(number)) instanceof Lookup.Hit hit) {
                    assertThat(cache.restore(WriterProcess.key(number), hit.result(), target))
                            .isInstanceOf(Restore.Done.class);
                }
            }
        }
        assertThat(events).noneMatch(Event.CacheFailed.class::isInstance);
    }

    private static Process start(List<String> arguments) throws IOException {
        return WriterProcess.start(List.of(), arguments);
    }

    /** The numbers that it says are stored; as soon as there are enough of them it is killed. */
    private static List<Integer> readThenKill(Process writer, int enough) throws IOException {
        List<Integer> stored = new ArrayList<>();
        try (BufferedReader lines = writer.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                assertThat(line).matches("\\d*");
                if (!line.isEmpty()) {
                    stored.add(Integer.parseInt(line));
                }
                if (stored.size() >= enough) {
                    writer.destroyForcibly();
                    return stored;
                }
            }
        }
        return stored;
    }
}
