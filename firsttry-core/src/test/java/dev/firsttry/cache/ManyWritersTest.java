package dev.firsttry.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.cache.s3.S3Settings;
import dev.firsttry.event.Event;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ManyWritersTest {

    /** For a long run: {@code -Dfirsttry.test.kills=200}. */
    private static final int KILLS = Integer.getInteger("firsttry.test.kills", 6);

    private static final int EACH = 200;

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
