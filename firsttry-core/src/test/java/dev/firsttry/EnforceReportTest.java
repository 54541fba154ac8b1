package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.policy.bypass.BypassKind;
import dev.firsttry.policy.bypass.BypassRequest;
import dev.firsttry.policy.bypass.Origin;
import dev.firsttry.report.evidence.Evidence;
import dev.firsttry.report.json.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on disk after parts that only hold the lock: enough for whoever looks after a build that broke. */
class EnforceReportTest {

    private static final BypassRequest SKIP_TESTS =
            new BypassRequest(BypassKind.SKIP_TESTS, "-DskipTests=true", new Origin.CommandLine());

    @TempDir
    private Path directory;

    @Test
    void after_the_first_part_there_is_a_report_that_says_what_is_missing() throws Exception {
        reactor().enforce("a");

        assertThat(names()).containsExactlyInAnyOrder("events.jsonl", "report.json");
        assertThat(report()).contains("\"status\": \"failure\"", "parts of the build never finished");
    }

    @Test
    void between_the_first_and_the_last_part_only_events_are_added() throws Exception {
        GateProject build = reactor();
        build.enforce("a");
        String first = report();
        long lines = events();

        build.enforce("b");

        assertThat(report()).isEqualTo(first);
        assertThat(events()).isGreaterThan(lines);
    }

    @Test
    void where_the_build_owes_nothing_more_the_last_part_says_so() throws Exception {
        GateProject build = reactor().owesOnly("enforce");
        build.enforce("a");
        assertThat(report()).contains("\"status\": \"failure\"");

        build.enforce("b");

        assertThat(report()).contains("\"status\": \"success\"");
        assertThat(names()).containsExactlyInAnyOrder("events.jsonl", "report.json");
    }

    @Test
    void what_a_clean_took_away_is_written_again_with_what_came_before() throws Exception {
        GateProject build = reactor();
        build.enforce("a");
        long lines = events();
        Files.delete(output("events.jsonl"));
        Files.delete(output("report.json"));

        build.enforce("b");

        assertThat(events()).isEqualTo(2 * lines);
        assertThat(report()).contains("\"module\": \"a\"", "\"module\": \"b\"");
    }

    @Test
    void a_refusal_writes_everything() throws Exception {
        reactor().ask(SKIP_TESTS).enforce("a");

        assertThat(names()).containsAll(Evidence.FILES);
        assertThat(report()).contains("bypass/skip-tests");
    }

    @Test
    void no_file_of_an_earlier_run_stays_beside_the_new_ones() throws Exception {
        reactor().ask(SKIP_TESTS).enforce("a");

        reactor().enforce("a");

        assertThat(names()).containsExactlyInAnyOrder("events.jsonl", "report.json");
    }

    @Test
    void what_the_policy_allows_is_told_by_the_first_part_that_is_asked() throws Exception {
        GateProject build = reactor().policy(false, 1).ask(SKIP_TESTS);
        build.enforce("a");
        build.enforce("b");

        assertThat(Files.readAllLines(output("events.jsonl")))
                .filteredOn(line -> line.contains("bypass/skip-tests"))
                .hasSize(1);
    }

    private GateProject reactor() throws IOException {
        return new GateProject(directory).policy(true, 1).module("a").module("b");
    }

    private String report() throws IOException {
        return Files.readString(output("report.json"));
    }

    private long events() throws IOException {
        return EventJson.parseAll(Files.readAllLines(output("events.jsonl")), "events.jsonl")
                .size();
    }

    private Path output(String name) {
        return directory.resolve("project/target/firsttry").resolve(name);
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(output(""))) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
