package dev.firsttry.execution.action.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.execution.action.BuiltinResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {

    private Bench bench;

    @BeforeEach
    void bench(@TempDir Path root) throws Exception {
        bench = new Bench(root);
    }

    @Test
    void what_the_job_left_comes_back_under_the_same_key() throws Exception {
        BuiltinResult.Done first = bench.done(Cache.both(), with("k1"));
        assertThat(first.outputs()).containsEntry("cache-hit", "");
        bench.file("deps/lib/a.jar", "A");
        assertThat(first.post().orElseThrow().run()).containsExactly("Cache saved with key: k1");
        Files.delete(bench.workspace.resolve("deps/lib/a.jar"));

        BuiltinResult.Done second = bench.done(Cache.both(), with("k1"));

        assertThat(bench.workspace.resolve("deps/lib/a.jar")).hasContent("A");
        assertThat(second.outputs()).containsEntry("cache-hit", "true").containsEntry("cache-matched-key", "k1");
        assertThat(second.post()).as("nothing to save after an exact hit").isEmpty();
    }

    @Test
    void restore_keys_are_prefixes_and_are_no_exact_hit() throws Exception {
        saved("linux-maven-1", "one");

        BuiltinResult.Done done =
                bench.done(Cache.both(), with("linux-maven-2", "restore-keys", "mac-\nlinux-maven-\n"));

        assertThat(bench.workspace.resolve("deps/a")).hasContent("one");
        assertThat(done.outputs())
                .containsEntry("cache-hit", "false")
                .containsEntry("cache-matched-key", "linux-maven-1");
        assertThat(done.post()).isPresent();
    }

    @Test
    void the_key_itself_is_the_strongest_prefix() throws Exception {
        saved("build-7-old", "old");
        saved("build", "other");

        assertThat(bench.done(Cache.both(), with("build-7", "restore-keys", "build"))
                        .outputs())
                .containsEntry("cache-matched-key", "build-7-old");
    }

    @Test
    void entries_never_change() throws Exception {
        saved("k", "one");
        bench.file("deps/a", "two");

        assertThat(bench.done(Cache.save(), with("k")).log())
                .singleElement()
                .asString()
                .contains("not saving");
        bench.done(Cache.restore(), with("k"));
        assertThat(bench.workspace.resolve("deps/a")).hasContent("one");
    }

    @Test
    void other_paths_are_another_cache() throws Exception {
        saved("k", "one");

        assertThat(bench.done(Cache.restore(), Map.of("path", "elsewhere", "key", "k"))
                        .outputs())
                .containsEntry("cache-hit", "");
    }

    @Test
    void a_look_alone_restores_nothing() throws Exception {
        saved("k", "one");

        assertThat(bench.done(Cache.restore(), with("k", "lookup-only", "true")).outputs())
                .containsEntry("cache-hit", "true");
        assertThat(bench.workspace.resolve("deps/a")).doesNotExist();
    }

    @Test
    void a_miss_fails_when_it_shall() throws Exception {
        assertThat(bench.failure(Cache.restore(), with("k", "fail-on-cache-miss", "true")))
                .contains("fail-on-cache-miss", "k");
    }

    @Test
    void the_developers_home_is_left_alone_and_a_jobs_own_is_not() throws Exception {
        Files.createDirectories(bench.home.resolve(".m2"));
        Files.writeString(bench.home.resolve(".m2/x"), "mine");
        Map<String, String> inputs = Map.of("path", "~/.m2", "key", "k");

        BuiltinResult.Done done = bench.done(Cache.both(), inputs);
        assertThat(done.log()).singleElement().asString().contains("~/.m2", "this machine's own");
        assertThat(done.post()).isEmpty();

        bench.ownHome = true;
        bench.done(Cache.save(), inputs);
        Files.delete(bench.home.resolve(".m2/x"));
        bench.done(Cache.restore(), inputs);
        assertThat(bench.home.resolve(".m2/x")).hasContent("mine");
    }

    @Test
    void excluded_files_stay_out() throws Exception {
        bench.file("deps/a", "a");
        bench.file("deps/tmp/b", "b");
        Map<String, String> inputs = Map.of("path", "deps\n!deps/tmp", "key", "k");
        bench.done(Cache.save(), inputs);
        Files.delete(bench.workspace.resolve("deps/a"));
        Files.delete(bench.workspace.resolve("deps/tmp/b"));

        bench.done(Cache.restore(), inputs);

        assertThat(bench.workspace.resolve("deps/a")).exists();
        assertThat(bench.workspace.resolve("deps/tmp/b")).doesNotExist();
    }

    @Test
    void nothing_to_save_is_a_warning() throws Exception {
        assertThat(bench.done(Cache.save(), with("k")).log())
                .singleElement()
                .asString()
                .startsWith("::warning::");
    }

    @Test
    void keys_that_the_service_refuses_fail() throws Exception {
        assertThat(bench.failure(Cache.both(), with("a,b"))).contains("cannot contain commas");
        assertThat(bench.failure(Cache.both(), with("k".repeat(513)))).contains("512");
        assertThat(bench.failure(Cache.both(), Map.of("path", "x"))).isEqualTo("Input required and not supplied: key");
        assertThat(bench.failure(Cache.both(), Map.of("key", "x"))).isEqualTo("Input required and not supplied: path");
    }

    private void saved(String key, String content) throws Exception {
        bench.file("deps/a", content);
        bench.done(Cache.save(), with(key));
        Files.delete(bench.workspace.resolve("deps/a"));
    }

    private static Map<String, String> with(String key, String... more) {
        Map<String, String> inputs = new HashMap<>(Map.of("path", "deps", "key", key));
        List<String> rest = List.of(more);
        for (int i = 0; i < rest.size(); i += 2) {
            inputs.put(rest.get(i), rest.get(i + 1));
        }
        return inputs;
    }
}
