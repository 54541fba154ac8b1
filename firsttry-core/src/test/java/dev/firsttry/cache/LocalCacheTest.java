package dev.firsttry.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.event.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalCacheTest {

    private static final CacheKey KEY =
            CacheKey.of("check/tests").add("inputs", "abc").build();

    @TempDir
    Path temporary;

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private Path workspace;
    private Path elsewhere;

    @BeforeEach
    void make_two_workspaces() throws IOException {
        workspace = Files.createDirectory(temporary.resolve("workspace"));
        elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
    }

    @Test
    void what_was_stored_comes_back_byte_for_byte_with_modes_and_links() throws IOException {
        write(workspace.resolve("out/small.txt"), "small");
        write(workspace.resolve("out/deep/large.bin"), "large ".repeat(100_000));
        write(workspace.resolve("out/run.sh"), "#!/bin/sh\n");
        Modes.makeExecutable(workspace.resolve("out/run.sh"));
        Files.createSymbolicLink(workspace.resolve("out/deep/link"), Path.of("../small.txt"));
        ActionResult result = ActionResult.of(Map.of("count", "3"), "log\n".repeat(50_000))
                .withOutputs(workspace, List.of("out", "not-there"));

        try (TaskCache cache = cache()) {
            assertThat(cache.find(KEY)).isInstanceOf(Lookup.Miss.class);
            cache.store(KEY, result);
        }
        try (TaskCache cache = cache()) {
            Lookup.Hit hit = (Lookup.Hit) cache.find(KEY);
            assertThat(hit.tier()).isEqualTo(Tier.LOCAL);
            assertThat(hit.result().values()).isEqualTo(Map.of("count", "3"));
            assertThat(hit.result().log()).isEqualTo("log\n".repeat(50_000));
            assertThat(cache.restore(KEY, hit.result(), elsewhere)).isEqualTo(new Restore.Done(600_015));
        }

        assertThat(elsewhere.resolve("out/small.txt")).hasContent("small");
        assertThat(elsewhere.resolve("out/deep/large.bin")).hasContent("large ".repeat(100_000));
        assertThat(Modes.executable(elsewhere.resolve("out/run.sh"))).isTrue();
        assertThat(Modes.executable(elsewhere.resolve("out/small.txt"))).isFalse();
        assertThat(Files.readSymbolicLink(elsewhere.resolve("out/deep/link"))).isEqualTo(Path.of("../small.txt"));
        assertThat(Files.list(elsewhere)).containsExactly(elsewhere.resolve("out"));
        assertThat(events).hasOnlyElementsOfTypes(Event.CacheStored.class, Event.CacheRestored.class);
    }

    @Test
    void off_is_a_miss_and_keeps_nothing() {
        try (TaskCache cache = TaskCache.off()) {
            cache.store(KEY, ActionResult.of(Map.of(), ""));
            assertThat(cache.find(KEY)).isEqualTo(new Lookup.Miss("the cache is off"));
        }
    }

    private TaskCache cache() {
        return new TieredCache(CacheSettings.local(temporary.resolve("cache")), Clock.systemUTC(), events::add);
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
