package dev.firsttry.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.firsttry.event.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A cache directory on a small file system of its own, which fills up and can be made read-only. Needs the right to mount
 * one; elsewhere {@link DiskTroubleTest} shows the same with a file system in memory.
 */
@EnabledOnOs(OS.LINUX)
class RealFileSystemTest {

    private static final CacheKey KEY = CacheKey.of("job").add("inputs", "abc").build();

    @TempDir
    Path temporary;

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private Path mount;
    private Path workspace;

    @BeforeEach
    void mount_one() throws Exception {
        workspace = Files.createDirectory(temporary.resolve("workspace"));
        mount = Files.createDirectory(temporary.resolve("mount"));
        boolean mounted = "root".equals(System.getProperty("user.name"))
                && succeeds("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", mount.toString());
        assumeTrue(mounted, "mounting a file system needs root");
    }

    @AfterEach
    void unmount() throws Exception {
        if (Files.getFileStore(mount).type().equals("tmpfs")) {
            assertThat(succeeds("umount", mount.toString())).isTrue();
        }
    }

    @Test
    void what_is_stored_on_another_file_system_comes_back() throws IOException {
        Path into = Files.createDirectory(temporary.resolve("into"));
        try (TaskCache cache = cache()) {
            cache.store(KEY, result(1));
            Lookup.Hit hit = (Lookup.Hit) cache.find(KEY);
            assertThat(cache.restore(KEY, hit.result(), into)).isInstanceOf(Restore.Done.class);
        }
        assertThat(into.resolve("out.bin")).hasSameBinaryContentAs(workspace.resolve("out.bin"));
        assertThat(events).noneMatch(Event.CacheFailed.class::isInstance);
    }

    @Test
    void a_full_disk_is_one_warning_and_what_was_stored_before_stays() throws IOException {
        try (TaskCache cache = cache()) {
            cache.store(KEY, result(1));
            for (int i = 0; i < 8; i++) {
                cache.store(key(i), result(i + 2));
            }
            assertThat(cache.find(KEY)).isInstanceOf(Lookup.Hit.class);
            assertThat(cache.find(key(7))).isInstanceOf(Lookup.Miss.class);
        }
        assertThat(failures()).singleElement().asString().contains("cache/disk", "No space left");
        assertThat(mount.resolve("cache/v1/tmp")).isEmptyDirectory();
    }

    @Test
    void a_directory_that_cannot_be_written_is_read_all_the_same() throws Exception {
        try (TaskCache cache = cache()) {
            cache.store(KEY, result(1));
        }
        assertThat(succeeds("mount", "-o", "remount,ro", mount.toString())).isTrue();
        try (TaskCache cache = cache()) {
            assertThat(cache.find(KEY)).isInstanceOf(Lookup.Hit.class);
            cache.store(key(1), result(2));
            assertThat(cache.find(key(1))).isInstanceOf(Lookup.Miss.class);
        }
        assertThat(failures()).singleElement().asString().contains("cache/disk", "Read-only");
    }

    private ActionResult result(int seed) throws IOException {
        byte[] noise = new byte[200_000];
        new Random(seed).nextBytes(noise);
        Files.write(workspace.resolve("out.bin"), noise);
        return ActionResult.of(Map.of(), "").withOutputs(workspace, List.of("out.bin"));
    }

    private TaskCache cache() {
        return new TieredCache(CacheSettings.local(mount.resolve("cache")), Clock.systemUTC(), events::add);
    }

    private List<Event> failures() {
        return events.stream().filter(Event.CacheFailed.class::isInstance).toList();
    }

    private static CacheKey key(int number) {
        return CacheKey.of("job").add("number", Integer.toString(number)).build();
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 && output.isEmpty();
    }
}
