package dev.firsttry.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.firsttry.cache.s3.S3Settings;
import dev.firsttry.cache.s3.S3Store;
import dev.firsttry.digest.Sha256;
import dev.firsttry.event.Event;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody with write access to the bucket, or to a build's own scope, can and cannot do. */
class PoisoningTest {

    private static final CacheKey KEY = CacheKey.of("job").add("inputs", "abc").build();
    private static final CacheKey OTHER =
            CacheKey.of("job").add("inputs", "xyz").build();

    @TempDir
    Path temporary;

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final S3Settings bucket = S3Server.shared().settings();
    private final KeyPair company = Keys.pair();
    private Path workspace;

    @BeforeEach
    void make_a_workspace() throws IOException {
        workspace = Files.createDirectory(temporary.resolve("workspace"));
    }

    @Test
    void a_pull_request_that_builds_first_does_not_reach_the_trusted_build() throws IOException {
        store("attacker", Keys.pullRequest(company), KEY, "evil");

        assertThat(find("ci", Keys.trusted(company), KEY)).isInstanceOf(Lookup.Miss.class);
        store("ci", Keys.trusted(company), KEY, "good");
        assertThat(restored("ci2", Keys.trusted(company), KEY)).isEqualTo("good");
        assertThat(restored("attacker2", Keys.pullRequest(company), KEY))
                .as("its own scope")
                .isEqualTo("evil");
        assertThat(refusals()).isEmpty();
    }

    @Test
    void a_pull_request_reads_the_trusted_scope_only_with_a_valid_signature() throws IOException {
        store("ci", Keys.trusted(company), KEY, "good");

        assertThat(restored("dev", Keys.pullRequest(company), KEY)).isEqualTo("good");
        assertThat(find("stranger", Keys.pullRequest(Keys.pair()), KEY)).isInstanceOf(Lookup.Miss.class);
        assertThat(find("keyless", Keys.pullRequest(), KEY)).isInstanceOf(Lookup.Miss.class);
    }

    @Test
    void an_entry_moved_to_the_trusted_scope_is_refused() throws Exception {
        store("attacker", Keys.pullRequest(company), KEY, "evil");
        move(Names.entry(new Scope("pr-17"), KEY.digest()), Names.entry(Scope.TRUSTED, KEY.digest()));

        assertRefused(KEY, "no trusted key signed it");
    }

    @Test
    void an_entry_signed_with_a_key_that_the_policy_does_not_list_is_refused() throws IOException {
        store("attacker", Keys.trusted(Keys.pair()), KEY, "evil");

        assertRefused(KEY, "no trusted key signed it");
    }

    @Test
    void a_trusted_entry_of_another_key_is_refused() throws Exception {
        store("ci", Keys.trusted(company), OTHER, "good for other inputs");
        move(Names.entry(Scope.TRUSTED, OTHER.digest()), Names.entry(Scope.TRUSTED, KEY.digest()));

        assertRefused(KEY, "made for another key");
    }

    @Test
    void an_altered_entry_is_refused_and_the_build_repairs_it() throws Exception {
        store("ci", Keys.trusted(company), KEY, "good");
        String name = Names.entry(Scope.TRUSTED, KEY.digest());
        rewrite(name, bytes -> text(bytes).replace("\"log\":\"log\"", "\"log\":\"lug\""));
        assertRefused(KEY, "it is damaged");

        try (TaskCache cache = cache("ci3", Keys.trusted(company))) {
            assertThat(cache.find(KEY)).isInstanceOf(Lookup.Miss.class);
            cache.store(KEY, result("good"));
        }
        assertThat(restored("ci4", Keys.trusted(company), KEY)).isEqualTo("good");
    }

    @Test
    void an_altered_entry_with_a_digest_that_fits_fails_by_its_signature() throws Exception {
        store("ci", Keys.trusted(company), KEY, "good");
        rewrite(Names.entry(Scope.TRUSTED, KEY.digest()), bytes -> {
            String[] parts = text(bytes).split("\n", 2);
            String json = parts[1].replace("\"log\":\"log\"", "\"log\":\"lug\"");
            String[] line = parts[0].split(" ");
            return line[0] + " " + Sha256.ofText(json) + " " + line[2] + "\n" + json;
        });

        assertRefused(KEY, "no trusted key signed it");
    }

    @Test
    void a_signature_that_is_not_even_one_is_refused() throws Exception {
        store("ci", Keys.trusted(company), KEY, "good");
        rewrite(Names.entry(Scope.TRUSTED, KEY.digest()), bytes -> {
            String[] parts = text(bytes).split("\n", 2);
            String[] line = parts[0].split(" ");
            return line[0] + " " + line[1] + " !!!\n" + parts[1];
        });

        assertRefused(KEY, "no trusted key signed it");
    }

    @Test
    void an_altered_swapped_or_truncated_blob_is_refused_and_the_build_repairs_it() throws Exception {
        store("ci", Keys.trusted(company), KEY, "good ".repeat(10_000));
        String blob = Names.blob(Sha256.ofText("good ".repeat(10_000)));
        byte[] evil = compressed("evil ".repeat(10_000));
        byte[] honest = compressed("good ".repeat(10_000));
        List<byte[]> fakes = List.of(
                evil, Arrays.copyOf(honest, honest.length - 3), compressed("bomb".repeat(5_000_000)), new byte[0]);
        for (byte[] fake : fakes) {
            put(blob, fake);
            String machine = "m" + fakes.indexOf(fake);
            assertThat(restore(machine, KEY)).isInstanceOf(Restore.Refused.class);
            assertThat(workspace).isEmptyDirectory();
        }
        try (TaskCache cache = cache("ci3", Keys.trusted(company))) {
            ActionResult found = ((Lookup.Hit) cache.find(KEY)).result();
            assertThat(cache.restore(KEY, found, workspace)).isInstanceOf(Restore.Refused.class);
            cache.store(KEY, result("good ".repeat(10_000)));
        }
        assertThat(restored("ci4", Keys.trusted(company), KEY)).startsWith("good ");
    }

    static Stream<Arguments> evilOutputs() {
        return Stream.of(
                arguments("traversal", List.of(file("../evil"))),
                arguments("traversal inside", List.of(file("a/../../evil"))),
                arguments("absolute", List.of(file("/etc/evil"))),
                arguments("drive", List.of(file("C:/evil"))),
                arguments("backslash", List.of(file("..\\evil"))),
                arguments("empty", List.of(file(""))),
                arguments("dot", List.of(file("a/./b"))),
                arguments("control", List.of(file("a\u0000b"))),
                arguments("device", List.of(file("a/NUL.txt"))),
                arguments("trailing dot", List.of(file("a."))),
                arguments("hook", List.of(file("sub/.GIT/hooks/pre-commit"))),
                arguments("case", List.of(file("README"), file("readme"))),
                arguments("unicode form", List.of(file("\u00e9"), file("e\u0301"))),
                arguments("folder case", List.of(file("A/x"), file("a/y"))),
                arguments("below a file", List.of(file("a"), file("a/b"))),
                arguments("twice", List.of(file("a"), file("a"))),
                arguments("link out", List.of(link("a", "../evil"))),
                arguments("absolute link", List.of(link("a", "/etc/passwd"))),
                arguments("link out by a link", List.of(link("d/a", "x/../../../evil"))),
                arguments("below a link", List.of(link("a", "b"), file("a/x"))),
                arguments("no content", List.of(contents("a", Optional.empty(), Optional.empty()))),
                arguments("two contents", List.of(contents("a", Optional.of("b"), Optional.of("")))),
                arguments("no base64", List.of(contents("a", Optional.empty(), Optional.of("*")))),
                arguments("negative size", List.of(blob("a", -1))),
                arguments("too large", List.of(blob("a", Long.MAX_VALUE))),
                arguments("too large together", List.of(blob("a", 9L << 30), blob("b", 9L << 30))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("evilOutputs")
    void an_entry_with_evil_outputs_is_refused(String name, List<Manifest.Output> outputs) throws Exception {
        CacheTrust trust = CacheTrust.open();
        Manifest evil = new Manifest(1, "open", KEY.hex(), Map.of(), Map.of(), "", List.of(), outputs);
        put(Names.entry(Scope.OPEN, KEY.digest()), ManifestFile.write(evil, trust));

        assertThat(find("victim", trust, KEY)).isInstanceOf(Lookup.Miss.class);
        assertThat(refusals()).hasSize(1);
        try (Stream<Path> all = Files.list(temporary)) {
            assertThat(all.map(path -> path.getFileName().toString())).doesNotContain("evil");
        }
    }

    @Test
    void a_link_that_is_in_the_workspace_already_is_not_followed() throws Exception {
        store("ci", CacheTrust.open(), KEY, "content");
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Files.createSymbolicLink(workspace.resolve("out"), outside);
        try (TaskCache cache = cache("dev", CacheTrust.open())) {
            ActionResult found = ((Lookup.Hit) cache.find(KEY)).result();
            assertThat(cache.restore(KEY, found, workspace)).isInstanceOf(Restore.Refused.class);
        }
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void strange_json_is_refused() throws Exception {
        String good = "{\"format\":1,\"scope\":\"open\",\"key\":\"" + KEY.hex()
                + "\",\"fields\":{},\"values\":{},\"log\":\"\",\"logBlob\":[],\"outputs\":[]}";
        List<String> strange = List.of(
                good.replace("\"format\":1", "\"format\":2"),
                good.replace("\"log\":\"\"", "\"log\":\"\",\"more\":1"),
                good.replace("\"log\":\"\",", ""),
                good.replace("\"log\":\"\"", "\"log\":null"),
                good.replace("\"log\":\"\"", "\"log\":\"\",\"log\":\"x\""),
                good + "{}",
                "[".repeat(100_000),
                "null",
                "");
        for (String json : strange) {
            String line = "firsttry-entry/1 " + Sha256.ofText(json) + " -\n";
            byte[] bytes = (line + json).getBytes(StandardCharsets.UTF_8);
            put(Names.entry(Scope.OPEN, KEY.digest()), bytes);
            assertThat(find("m" + strange.indexOf(json), CacheTrust.open(), KEY))
                    .as(json.substring(0, Math.min(json.length(), 200)))
                    .isInstanceOf(Lookup.Miss.class);
        }
        assertThat(refusals()).hasSize(strange.size());
    }

    private void assertRefused(CacheKey key, String reason) {
        assertThat(find("victim", Keys.trusted(company), key)).isInstanceOf(Lookup.Miss.class);
        assertThat(refusals()).hasSize(1).first().asString().contains(reason);
    }

    private static Manifest.Output contents(String path, Optional<String> link, Optional<String> inline) {
        return new Manifest.Output(path, false, link, inline, Optional.empty());
    }

    private static Manifest.Output file(String path) {
        return Manifest.Output.inline(path, false, new byte[] {1});
    }

    private static Manifest.Output link(String path, String target) {
        return Manifest.Output.link(path, target);
    }

    private static Manifest.Output blob(String path, long size) {
        return Manifest.Output.blob(path, false, new Manifest.Blob("0".repeat(64), size));
    }

    private ActionResult result(String content) throws IOException {
        Path made = Files.createDirectories(
                temporary.resolve("made/" + Sha256.ofText(content).shortHex()));
        Files.createDirectories(made.resolve("out"));
        Files.writeString(made.resolve("out/result.txt"), content);
        return ActionResult.of(Map.of(), "log").withOutputs(made, List.of("out"));
    }

    private void store(String machine, CacheTrust trust, CacheKey key, String content) throws IOException {
        try (TaskCache cache = cache(machine, trust)) {
            cache.store(key, result(content));
        }
    }

    private Lookup find(String machine, CacheTrust trust, CacheKey key) {
        try (TaskCache cache = cache(machine, trust)) {
            return cache.find(key);
        }
    }

    private Restore restore(String machine, CacheKey key) {
        try (TaskCache cache = cache(machine, Keys.trusted(company))) {
            return cache.restore(key, ((Lookup.Hit) cache.find(key)).result(), workspace);
        }
    }

    private String restored(String machine, CacheTrust trust, CacheKey key) throws IOException {
        Path into = Files.createDirectory(temporary.resolve("into-" + machine));
        try (TaskCache cache = cache(machine, trust)) {
            assertThat(cache.restore(key, ((Lookup.Hit) cache.find(key)).result(), into))
                    .isInstanceOf(Restore.Done.class);
        }
        return Files.readString(into.resolve("out/result.txt"));
    }

    private TaskCache cache(String machine, CacheTrust trust) {
        CacheSettings settings = CacheSettings.local(temporary.resolve(machine + "-cache"))
                .with(trust)
                .with(bucket);
        return new TieredCache(settings, Clock.systemUTC(), events::add);
    }

    private List<Event> refusals() {
        return events.stream().filter(Event.CacheFailed.class::isInstance).toList();
    }

    private void put(String name, byte[] bytes) throws Exception {
        try (S3Store store = new S3Store(bucket)) {
            store.put(name, bytes);
        }
    }

    private void move(String from, String to) throws Exception {
        try (S3Store store = new S3Store(bucket)) {
            store.put(to, store.get(from, 1 << 20).orElseThrow());
        }
    }

    private void rewrite(String name, Function<byte[], String> change) throws Exception {
        try (S3Store store = new S3Store(bucket)) {
            byte[] bytes = store.get(name, 1 << 20).orElseThrow();
            String changed = change.apply(bytes);
            assertThat(changed).isNotEqualTo(text(bytes));
            store.put(name, changed.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] compressed(String content) throws IOException {
        var out = new ByteArrayOutputStream();
        BlobCodec.write(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), out);
        return out.toByteArray();
    }
}
