package dev.firsttry.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.cache.s3.S3Object;
import dev.firsttry.cache.s3.S3Settings;
import dev.firsttry.cache.s3.S3Store;
import dev.firsttry.event.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real S3 server: see {@link S3Server}. */
class RemoteCacheTest {

    private static final CacheKey KEY = CacheKey.of("job").add("inputs", "abc").build();

    @TempDir
    Path temporary;

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final S3Settings bucket = S3Server.shared().settings();
    private Path workspace;

    @BeforeEach
    void write_outputs() throws IOException {
        workspace = Files.createDirectories(temporary.resolve("a/workspace"));
        Files.writeString(workspace.resolve("small.txt"), "small");
        Files.writeString(workspace.resolve("large.bin"), "large ".repeat(2_000_000));
        Files.writeString(workspace.resolve("run.sh"), "#!/bin/sh\n");
        Modes.makeExecutable(workspace.resolve("run.sh"));
        Files.createSymbolicLink(workspace.resolve("link"), Path.of("large.bin"));
    }

    @Test
    void another_machine_restores_byte_for_byte_what_the_first_one_uploaded() throws Exception {
        try (TaskCache first = cache("a")) {
            assertThat(first.find(KEY)).isInstanceOf(Lookup.Miss.class);
            first.store(KEY, result());
        }
        Path elsewhere = Files.createDirectories(temporary.resolve("b/elsewhere"));
        try (TaskCache second = cache("b")) {
            Lookup.Hit hit = (Lookup.Hit) second.find(KEY);
            assertThat(hit.tier()).isEqualTo(Tier.REMOTE);
            assertThat(second.restore(KEY, hit.result(), elsewhere)).isInstanceOf(Restore.Done.class);
            assertThat(((Lookup.Hit) second.find(KEY)).tier()).isEqualTo(Tier.LOCAL);
        }

        for (String name : List.of("small.txt", "large.bin", "run.sh")) {
            assertThat(elsewhere.resolve(name)).hasSameBinaryContentAs(workspace.resolve(name));
        }
        assertThat(Modes.executable(elsewhere.resolve("run.sh"))).isTrue();
        assertThat(Files.readSymbolicLink(elsewhere.resolve("link"))).isEqualTo(Path.of("large.bin"));
        assertThat(events).noneMatch(Event.CacheFailed.class::isInstance);
    }

    @Test
    void the_listing_is_one_entry_and_its_blobs_and_stays_so() throws Exception {
        for (String machine : List.of("a", "b")) {
            try (TaskCache cache = cache(machine)) {
                cache.store(KEY, result());
            }
        }

        assertThat(listing()).hasSize(2).allMatch(name -> name.startsWith("v1/open/ac/") || name.startsWith("v1/cas/"));
        assertThat(uploads()).as("the second machine sends nothing").hasSize(1);
    }

    @Test
    void a_hit_downloads_no_outputs() throws Exception {
        try (TaskCache first = cache("a")) {
            first.store(KEY, result());
        }
        try (TaskCache second = cache("b")) {
            assertThat(second.find(KEY)).isInstanceOf(Lookup.Hit.class);
        }

        assertThat(temporary.resolve("b/cache/v1/cas")).doesNotExist();
        assertThat(temporary.resolve("b/cache/v1/open/ac")).isDirectoryRecursivelyContaining("glob:**" + KEY.hex());
    }

    private ActionResult result() {
        return ActionResult.of(Map.of("n", "1"), "log")
                .withOutputs(workspace, List.of("small.txt", "large.bin", "run.sh", "link"));
    }

    private TaskCache cache(String machine) {
        CacheSettings settings =
                CacheSettings.local(temporary.resolve(machine).resolve("cache")).with(bucket);
        return new TieredCache(settings, Clock.systemUTC(), events::add);
    }

    private List<Event.CacheStored> uploads() {
        return events.stream()
                .filter(Event.CacheStored.class::isInstance)
                .map(Event.CacheStored.class::cast)
                .filter(Event.CacheStored::remote)
                .toList();
    }

    private List<String> listing() throws Exception {
        List<String> names = new ArrayList<>();
        try (S3Store store = new S3Store(bucket)) {
            store.list("v1/", (S3Object object) -> names.add(object.name()));
        }
        return names;
    }
}
