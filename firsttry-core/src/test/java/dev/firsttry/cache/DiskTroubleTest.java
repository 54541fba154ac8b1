package dev.firsttry.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.firsttry.digest.Sha256;
import dev.firsttry.event.Event;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full, not writable, damaged, or another one. */
class DiskTroubleTest {

    private static final CacheKey KEY = CacheKey.of("job").add("inputs", "abc").build();

    @TempDir
    Path temporary;

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private Path workspace;
    private Path into;

    @BeforeEach
    void make_outputs() throws IOException {
        workspace = Files.createDirectory(temporary.resolve("workspace"));
        into = Files.createDirectory(temporary.resolve("into"));
        byte[] noise = new byte[300_000];
        new Random(1).nextBytes(noise);
        Files.write(workspace.resolve("out.bin"), noise);
    }

    @Test
    void a_full_disk_is_one_warning_and_leaves_nothing_half_written() throws IOException {
        Configuration tiny = Configuration.unix().toBuilder()
                .setMaxSize(400_000)
                .setAttributeViews("basic", "posix")
                .build();
        try (FileSystem full = Jimfs.newFileSystem(tiny)) {
            Path directory = full.getPath("/cache");
            try (TaskCache cache = cache(directory)) {
                cache.store(KEY, result());
                for (int i = 0; i < 5; i++) {
                    Files.write(workspace.resolve("out.bin"), new byte[] {(byte) i}, StandardOpenOption.APPEND);
                    cache.store(key(i), result());
                }
                assertThat(cache.find(KEY)).isInstanceOf(Lookup.Hit.class);
                assertThat(cache.find(key(1))).isInstanceOf(Lookup.Miss.class);
            }
            assertThat(failures()).hasSize(1);
            try (var left = Files.list(directory.resolve("v1/tmp"))) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void the_cache_may_lie_on_another_file_system() throws IOException {
        try (FileSystem other = Jimfs.newFileSystem(Configuration.unix().toBuilder()
                .setAttributeViews("basic", "posix")
                .build())) {
            try (TaskCache cache = cache(other.getPath("/cache"))) {
                cache.store(KEY, result());
                ActionResult found = ((Lookup.Hit) cache.find(KEY)).result();
                assertThat(cache.restore(KEY, found, into)).isInstanceOf(Restore.Done.class);
            }
        }
        assertThat(into.resolve("out.bin")).hasSameBinaryContentAs(workspace.resolve("out.bin"));
    }

    @Test
    void a_directory_that_cannot_be_written_is_one_warning() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "not a directory");
        try (TaskCache cache = cache(file)) {
            for (int i = 0; i < 3; i++) {
                assertThat(cache.find(key(i))).isInstanceOf(Lookup.Miss.class);
                cache.store(key(i), result());
            }
        }
        assertThat(failures()).hasSize(1).first().asString().contains("firsttry.cache.directory");
        assertThat(failures().toString()).doesNotContain(temporary.toString());
    }

    @Test
    void a_damaged_blob_is_a_refusal_and_is_gone_afterwards() throws IOException {
        try (TaskCache cache = cache(temporary.resolve("cache"))) {
            cache.store(KEY, result());
            Path blob = temporary.resolve("cache").resolve(Names.blob(Sha256.ofFile(workspace.resolve("out.bin"))));
            byte[] bytes = Files.readAllBytes(blob);
            bytes[bytes.length / 2] ^= 1;
            Files.write(blob, bytes);

            ActionResult found = ((Lookup.Hit) cache.find(KEY)).result();
            assertThat(cache.restore(KEY, found, into)).isInstanceOf(Restore.Refused.class);
            assertThat(into).isEmptyDirectory();
            assertThat(blob).doesNotExist();
            assertThat(cache.find(KEY)).as("no blob, no hit").isInstanceOf(Lookup.Miss.class);
            cache.store(KEY, result());
            assertThat(cache.find(KEY)).isInstanceOf(Lookup.Hit.class);
        }
        assertThat(failures()).hasSize(1);
    }

    @Test
    void a_torn_entry_is_a_miss_and_is_gone_afterwards() throws IOException {
        try (TaskCache cache = cache(temporary.resolve("cache"))) {
            cache.store(KEY, result());
            Path entry = temporary.resolve("cache").resolve(Names.entry(Scope.OPEN, KEY.digest()));
            byte[] bytes = Files.readAllBytes(entry);
            for (int length : List.of(0, 10, 100, bytes.length - 1)) {
                Files.write(entry, Arrays.copyOf(bytes, length));
                assertThat(cache.find(KEY)).isInstanceOf(Lookup.Miss.class);
                assertThat(entry).doesNotExist();
            }
        }
        assertThat(failures()).hasSize(4);
    }

    @Test
    void outputs_that_could_not_be_restored_everywhere_are_not_stored() throws IOException {
        Files.writeString(workspace.resolve("a"), "1");
        Files.writeString(workspace.resolve("A"), "2");
        try (TaskCache cache = cache(temporary.resolve("cache"))) {
            cache.store(KEY, ActionResult.of(Map.of(), "").withOutputs(workspace, List.of("a", "A")));
            assertThat(cache.find(KEY)).isInstanceOf(Lookup.Miss.class);
        }
        assertThat(failures()).hasSize(1).first().asString().contains("case");
    }

    private ActionResult result() {
        return ActionResult.of(Map.of(), "").withOutputs(workspace, List.of("out.bin"));
    }

    private TaskCache cache(Path directory) {
        return new TieredCache(CacheSettings.local(directory), Clock.systemUTC(), events::add);
    }

    private List<Event> failures() {
        return events.stream().filter(Event.CacheFailed.class::isInstance).toList();
    }

    private static CacheKey key(int number) {
        return CacheKey.of("job").add("number", Integer.toString(number)).build();
    }
}
