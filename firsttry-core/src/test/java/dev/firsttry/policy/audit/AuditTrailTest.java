package dev.firsttry.policy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTrailTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path root;

    @Test
    void every_line_names_the_hash_of_the_one_before() throws Exception {
        append("a", "b");
        append("c");
        List<String> lines = lines();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("{\"schemaVersion\":1,\"previous\":\"" + "0".repeat(64) + "\",\"at\":");
        assertThat(lines.get(2))
                .contains("\"previous\":\"" + AuditLine.hash(lines.get(1).getBytes(StandardCharsets.UTF_8)) + "\"");
        TrailCheck check = TrailVerifier.verify(root);
        assertThat(check.isIntact()).isTrue();
        assertThat(check.lines()).isEqualTo(3);
        assertThat(check.head()).isEqualTo(AuditLine.hash(lines.get(2).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void no_trail_is_an_empty_one() throws Exception {
        assertThat(TrailVerifier.verify(root)).isEqualTo(new TrailCheck(0, "0".repeat(64), List.of()));
    }

    @Test
    void a_changed_line_is_named() throws Exception {
        append("a", "b", "c", "d");
        rewrite(lines -> lines.set(2, lines.get(2).replace("\"c\"", "\"x\"")));
        assertBroken(3, "line 3 was changed after it was written");
    }

    @Test
    void the_last_line_cannot_be_changed_either() throws Exception {
        append("a", "b");
        rewrite(lines -> lines.set(1, lines.get(1).replace("\"b\"", "\"x\"")));
        assertBroken(2, "line 2 was changed after it was written");
    }

    @Test
    void a_line_that_was_changed_and_sealed_again_breaks_the_next() throws Exception {
        append("a", "b", "c");
        rewrite(lines -> lines.set(
                1, AuditLine.write(AuditLine.hash(lines.get(0).getBytes(StandardCharsets.UTF_8)), START, entry("x"))));
        assertBroken(3, "line 3 does not follow line 2");
    }

    @Test
    void removed_and_swapped_lines_are_noticed() throws Exception {
        append("a", "b", "c", "d");
        rewrite(lines -> lines.remove(1));
        assertBroken(2, "line 2 does not follow line 1");
        rewrite(lines -> lines.remove(0));
        assertBroken(1, "line 1 is not the beginning");
    }

    @Test
    void a_line_that_is_none_is_named() throws Exception {
        append("a");
        Files.writeString(trail(), "hello\n", StandardOpenOption.APPEND);
        assertBroken(2, "line 2 is not a line of an audit trail");
    }

    @Test
    void a_torn_end_is_a_warning_and_the_next_entry_puts_it_on_record() throws Exception {
        append("a", "b");
        Files.writeString(trail(), "{\"schemaVersion\":1,\"prev", StandardOpenOption.APPEND);
        TrailCheck torn = TrailVerifier.verify(root);
        assertThat(torn.isIntact()).isTrue();
        assertThat(torn.findings()).extracting(Finding::rule).containsExactly("audit/torn");

        append("c");
        assertThat(TrailVerifier.verify(root).findings()).isEmpty();
        assertThat(lines()).hasSize(4);
        assertThat(lines().get(2)).contains("\"type\":\"recovered\",\"droppedBytes\":24");
    }

    @Test
    void a_trail_that_is_only_torn_starts_again() throws Exception {
        Files.createDirectories(trail().getParent());
        Files.writeString(trail(), "{");
        append("a");
        assertThat(TrailVerifier.verify(root).findings()).isEmpty();
        assertThat(lines()).hasSize(2);
    }

    @Test
    void a_trail_that_cannot_be_written_is_a_finding() throws Exception {
        Files.writeString(root.resolve(".firsttry"), "in the way");
        Finding finding = trailAt(START).append(List.of(entry("a")), true).orElseThrow();
        assertThat(finding.rule()).isEqualTo("audit/unwritable");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(trailAt(START)
                        .append(List.of(entry("a")), false)
                        .orElseThrow()
                        .severity())
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void a_read_only_directory_is_a_finding() throws Exception {
        Files.createDirectory(root.resolve(".firsttry"));
        assumeThat(root.resolve(".firsttry").toFile().setWritable(false)).isTrue();
        assumeThat(Files.isWritable(root.resolve(".firsttry"))).isFalse();
        assertThat(trailAt(START).append(List.of(entry("a")), true)).isPresent();
    }

    @Test
    void parallel_writers_make_one_chain() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> writers = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(writer -> () -> {
                        for (int i = 0; i < 10; i++) {
                            append("w" + writer + "-" + i);
                        }
                        return writer;
                    })
                    .toList();
            for (var done : pool.invokeAll(writers)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(TrailVerifier.verify(root)).satisfies(check -> {
            assertThat(check.findings()).isEmpty();
            assertThat(check.lines()).isEqualTo(80);
        });
    }

    @Test
    void text_of_any_kind_survives() throws Exception {
        append("line\nfeed \u2028 \"quote\" \\ \ud83d\ude00", "b");
        assertThat(TrailVerifier.verify(root).findings()).isEmpty();
        assertThat(lines()).hasSize(2);
    }

    @Test
    void old_entries_go_and_the_chain_goes_on() throws Exception {
        for (int day = 0; day < 10; day++) {
            trailAt(START.plus(Duration.ofDays(day))).append(List.of(entry("day" + day)), true);
        }
        assertThat(Retention.prune(root, 5, START.plus(Duration.ofDays(9)))).isEqualTo(4);
        assertThat(lines()).hasSize(7);
        assertThat(lines().get(0)).contains("\"type\":\"retention\",\"removed\":4");
        assertThat(lines().get(1)).contains("day4");
        assertThat(TrailVerifier.verify(root).findings()).isEmpty();

        append("later");
        assertThat(TrailVerifier.verify(root).findings()).isEmpty();
        assertThat(Retention.prune(root, 3, START.plus(Duration.ofDays(9)))).isEqualTo(2);
        assertThat(lines().get(0)).contains("\"removed\":6");
        assertThat(TrailVerifier.verify(root).findings()).isEmpty();
        assertThat(Retention.prune(root, 3, START.plus(Duration.ofDays(9)))).isZero();

        rewrite(lines -> lines.remove(1));
        assertBroken(2, "line 2 does not follow line 1");
        assertThat(Retention.prune(root, 0, START.plus(Duration.ofDays(99)))).isZero();
    }

    @Test
    void the_last_policy_is_remembered() throws Exception {
        assertThat(PolicyHistory.last(root)).isEmpty();
        append("a");
        for (String hash : List.of("1", "2")) {
            AuditEntry policy = AuditEntry.of(
                    "policy", List.of(Map.entry("policy", Map.of("sha256", hash)), Map.entry("canonical", "{}")));
            trailAt(START).append(List.of(policy), true);
        }
        append("b");
        assertThat(PolicyHistory.last(root)).contains(new PolicyHistory.Remembered("2", "{}", Optional.empty()));
    }

    private void append(String... texts) {
        List<AuditEntry> entries =
                List.of(texts).stream().map(AuditTrailTest::entry).toList();
        assertThat(trailAt(START).append(entries, true)).isEmpty();
    }

    private AuditTrail trailAt(Instant now) {
        return new AuditTrail(root, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static AuditEntry entry(String text) {
        return AuditEntry.of("run", List.of(Map.entry("text", text)));
    }

    private void assertBroken(int line, String why) throws IOException {
        TrailCheck check = TrailVerifier.verify(root);
        assertThat(check.isIntact()).isFalse();
        assertThat(check.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.message()).contains(why);
            assertThat(finding.location().line()).isEqualTo(line);
        });
    }

    private interface Change {
        void on(List<String> lines);
    }

    private void rewrite(Change change) throws IOException {
        List<String> lines = new ArrayList<>(lines());
        change.on(lines);
        Files.writeString(trail(), String.join("\n", lines) + "\n");
    }

    private List<String> lines() throws IOException {
        return List.of(Files.readString(trail()).split("\n"));
    }

    private Path trail() {
        return root.resolve(AuditTrail.PLACE);
    }
}
