package dev.firsttry.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.cache.s3.S3Settings;
import dev.firsttry.digest.TreeDigest;
import dev.firsttry.digest.TreeEntry;
import dev.firsttry.event.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheServiceTest {

    @TempDir
    Path temporary;

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final S3Settings bucket = S3Server.shared().settings();

    @Test
    void push_sends_what_s3_lacks_and_pull_brings_it_elsewhere() throws IOException {
        CacheSettings here = settings("here");
        try (TieredCache cache = cache(here)) {
            IntStream.range(0, 5).forEach(i -> cache.store(key(i), result(i)));
        }
        CacheSettings online = here.with(bucket);
        try (TieredCache cache = cache(online)) {
            CacheService service = new CacheService(online, cache);
            assertThat(service.push()).isEqualTo(new PushReport(0, 5, 0, ""));
            assertThat(service.push()).isEqualTo(new PushReport(5, 0, 0, ""));
        }
        CacheSettings there = settings("there").with(bucket);
        List<CacheKey> keys =
                IntStream.range(0, 7).mapToObj(CacheServiceTest::key).toList();
        try (TieredCache cache = cache(there)) {
            CacheService service = new CacheService(there, cache);
            assertThat(service.pull(keys)).isEqualTo(new PullReport(0, 5, 2));
            assertThat(service.pull(keys)).isEqualTo(new PullReport(5, 0, 2));
        }
        try (TieredCache offline = cache(settings("there"))) {
            assertThat(offline.find(key(3))).isInstanceOf(Lookup.Hit.class);
        }
    }

    @Test
    void push_to_a_dead_server_says_so() throws IOException {
        CacheSettings here = settings("here");
        try (TieredCache cache = cache(here)) {
            cache.store(key(1), result(1));
        }
        CacheSettings dead = here.with(S3Server.through(bucket, URI.create("http://127.0.0.1:9")));
        try (TieredCache cache = cache(dead)) {
            PushReport report = new CacheService(dead, cache).push();
            assertThat(report.failed()).isEqualTo(1);
            assertThat(report.trouble()).contains("no connection");
        }
    }

    @Test
    void stats_count_what_is_there() throws IOException {
        CacheSettings here = settings("here");
        try (TieredCache cache = cache(here)) {
            CacheService service = new CacheService(here, cache);
            assertThat(service.stats().entries()).isEmpty();
            cache.store(key(1), result(1));
            cache.store(key(2), result(1));
            CacheStats stats = service.stats();
            assertThat(stats.entries()).isEqualTo(Map.of("open", 2));
            assertThat(stats.blobs()).as("the same content is kept once").isEqualTo(1);
            assertThat(stats.blobBytes()).isGreaterThan(40_000);
        }
    }

    @Test
    void explain_names_the_fields_that_differ_from_the_nearest_entry() throws IOException {
        CacheSettings here = settings("here");
        try (TieredCache cache = cache(here)) {
            cache.store(explained("17", "linux", "aaa"), result(1));
            cache.store(explained("21", "windows", "bbb"), result(1));
            CacheKey key = explained("17", "linux", "ccc");
            Explanation explanation = new CacheService(here, cache).explain(key);

            assertThat(explanation.tier()).isEmpty();
            assertThat(explanation.nearest())
                    .isEqualTo(explained("17", "linux", "aaa").hex());
            assertThat(explanation.differences()).containsExactly(new Explanation.Difference("inputs", "ccc", "aaa"));
            assertThat(explanation.fields()).containsEntry("jdk", "17");
            assertThat(new CacheService(here, cache)
                            .explain(explained("17", "linux", "aaa"))
                            .tier())
                    .contains(Tier.LOCAL);
        }
    }

    @Test
    void explain_names_the_files_that_differ_when_this_machine_knew_them() throws IOException {
        CacheSettings here = settings("here");
        FileLists lists = new FileLists(here.fileLists());
        TreeDigest then = TreeDigest.of(Stream.of(new TreeEntry("pom.xml", TreeEntry.Kind.LINK, "one")));
        TreeDigest now = TreeDigest.of(Stream.of(new TreeEntry("pom.xml", TreeEntry.Kind.LINK, "two")));
        try (TieredCache cache = cache(here)) {
            cache.store(CacheKey.of("job").add("inputs", then.digest()).build(), result(1));
            lists.keep(now);
            CacheKey key = CacheKey.of("job").add("inputs", now.digest()).build();
            assertThat(new CacheService(here, cache).explain(key).files()).isEmpty();

            lists.keep(then);
            assertThat(new CacheService(here, cache).explain(key).files())
                    .contains(new FileChanges(List.of(), List.of(), List.of("pom.xml")));
        }
    }

    @Test
    void gc_forgets_what_was_used_longest_ago_and_keeps_what_is_in_use() throws IOException {
        CacheSettings here = settings("here");
        try (TieredCache cache = cache(here)) {
            IntStream.range(0, 10).forEach(i -> cache.store(key(i), result(i)));
            age(Duration.ofHours(2));
            for (int i = 5; i < 10; i++) {
                assertThat(cache.find(key(i))).isInstanceOf(Lookup.Hit.class);
            }
            age(Duration.ofHours(1));

            GcReport report = new CacheService(here, cache).gc(260_000);

            assertThat(report.entries()).isEqualTo(5);
            assertThat(report.blobs()).isEqualTo(5);
            assertThat(report.leftBytes()).isBetween(240_000L, 260_000L);
            for (int i = 0; i < 10; i++) {
                assertThat(cache.find(key(i))).isInstanceOf(i < 5 ? Lookup.Miss.class : Lookup.Hit.class);
            }
        }
    }

    @Test
    void gc_takes_nothing_that_was_used_a_moment_ago() throws IOException {
        CacheSettings here = settings("here");
        try (TieredCache cache = cache(here)) {
            cache.store(key(1), result(1));
            assertThat(new CacheService(here, cache).gc(0))
                    .extracting(GcReport::entries)
                    .isEqualTo(0);
            assertThat(cache.find(key(1))).isInstanceOf(Lookup.Hit.class);

            age(Duration.ofHours(1));
            GcReport report = new CacheService(here, cache).gc(0);
            assertThat(report.entries()).isEqualTo(1);
            assertThat(report.leftBytes()).isZero();
        }
    }

    @Test
    void gc_keeps_a_blob_as_long_as_one_entry_needs_it() throws IOException {
        CacheSettings here = settings("here");
        try (TieredCache cache = cache(here)) {
            cache.store(key(1), result(1));
            age(Duration.ofHours(1));
            cache.store(key(2), result(1));

            GcReport report = new CacheService(here, cache).gc(0);

            assertThat(report).extracting(GcReport::entries, GcReport::blobs).containsExactly(1, 0);
            assertThat(cache.find(key(2))).isInstanceOf(Lookup.Hit.class);
        }
    }

    @Test
    void gc_sweeps_what_dead_processes_left() throws IOException {
        CacheSettings here = settings("here");
        Path left = temporary.resolve("here/v1/tmp/left");
        Files.createDirectories(left.getParent());
        Files.writeString(left, "half");
        age(Duration.ofHours(1));
        try (TieredCache cache = cache(here)) {
            new CacheService(here, cache).gc(1_000_000);
        }
        assertThat(left).doesNotExist();
    }

    @Test
    void gc_puts_back_what_a_dead_process_had_moved_aside_from_under_somebody() throws IOException {
        CacheSettings here = settings("here");
        try (TieredCache cache = cache(here)) {
            cache.store(key(1), result(1));
            Path place = temporary.resolve("here").resolve(Names.entry(Scope.OPEN, key(1).digest()));
            Path aside = temporary.resolve(
                    "here/v1/tmp/gc~" + Names.entry(Scope.OPEN, key(1).digest()).replace('/', '~'));
            Files.move(place, aside);
            assertThat(cache.find(key(1))).isInstanceOf(Lookup.Miss.class);

            new CacheService(here, cache).gc(1_000_000);

            assertThat(cache.find(key(1))).isInstanceOf(Lookup.Hit.class);
            assertThat(aside).doesNotExist();
        }
    }

    /** Makes every file of the cache older. */
    private void age(Duration by) throws IOException {
        try (Stream<Path> files = Files.walk(temporary.resolve("here"))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Instant time = Files.getLastModifiedTime(file).toInstant();
                Files.setLastModifiedTime(file, FileTime.from(time.minus(by)));
            }
        }
    }

    private ActionResult result(int seed) {
        try {
            Path workspace = Files.createDirectories(temporary.resolve("workspace" + seed));
            byte[] noise = new byte[50_000];
            new Random(seed).nextBytes(noise);
            Files.write(workspace.resolve("out.bin"), noise);
            return ActionResult.of(Map.of(), "").withOutputs(workspace, List.of("out.bin"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CacheSettings settings(String machine) {
        return CacheSettings.local(temporary.resolve(machine));
    }

    private TieredCache cache(CacheSettings settings) {
        return new TieredCache(settings, Clock.systemUTC(), events::add);
    }

    private static CacheKey explained(String jdk, String os, String inputs) {
        return CacheKey.of("check/tests")
                .add("jdk", jdk)
                .add("os", os)
                .add("inputs", inputs)
                .build();
    }

    private static CacheKey key(int number) {
        return CacheKey.of("job").add("number", Integer.toString(number)).build();
    }
}
