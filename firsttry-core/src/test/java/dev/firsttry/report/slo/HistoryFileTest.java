package dev.firsttry.report.slo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.event.SloExempt;
import dev.firsttry.event.SloInfo;
import dev.firsttry.event.SloVerdict;
import dev.firsttry.finding.Finding;
import dev.firsttry.report.Golden;
import dev.firsttry.report.Sample;
import dev.firsttry.report.json.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {

    private static final Instant AT = Instant.parse("2026-11-23T23:59:59.5Z");

    @TempDir
    Path directory;

    @Test
    void what_was_appended_is_read_back() throws IOException {
        HistoryFile file = file();
        assertThat(file.read()).isEqualTo(new History(List.of(), List.of(), List.of()));
        Measurement run = Measurement.of(Sample.full().report(), Measurement.runnerClass("linux/amd64", 8));
        BaselineMark mark = new BaselineMark(AT, "new scanner \u00e9");
        file.append(run);
        file.append(mark);
        file.append(run);
        assertThat(file.read()).isEqualTo(new History(List.of(run, run), List.of(mark), List.of()));
        assertThat(run.group()).isEqualTo("verify/partly/linux-amd64-8");
        assertThat(run.durationMs()).isEqualTo(61_566);
        for (String line : Files.readAllLines(path())) {
            assertThat(Schemas.strictFaults("history-1.schema.json", line)).isEmpty();
        }
    }

    @Test
    void damaged_lines_are_named_and_do_not_count() throws IOException {
        file().append(new BaselineMark(AT, ""));
        Files.write(
                path(),
                "{\"schemaVersion\":1,\"kind\":\"ru\n\u00ff[]\n{\"schemaVersion\":9,\"kind\":\"run\"}\n[1]\n"
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
                StandardOpenOption.APPEND);
        file().append(new BaselineMark(AT, ""));
        History history = file().read();
        assertThat(history.marks()).hasSize(2);
        assertThat(history.faults())
                .extracting(Finding::rule)
                .containsOnly("slo/history-malformed")
                .hasSize(4);
        assertThat(history.faults())
                .extracting(fault -> fault.location().line())
                .containsExactly(2, 3, 4, 5);
        assertThat(history.faults().get(2).message()).contains("neither a run nor a baseline");
    }

    @Test
    void days_are_summed_up() throws IOException {
        History history = new History(
                List.of(
                        run("2026-11-22T23:59:59Z", 4_000, true, 0),
                        run("2026-11-23T00:00:00Z", 1_000, true, 2),
                        run("2026-11-23T08:00:00Z", 3_000, true, 4),
                        run("2026-11-23T09:00:00Z", 65_000, true, 4),
                        run("2026-11-23T10:00:00Z", 200, false, 0)),
                List.of(),
                List.of());
        Golden.check("slo/daily.txt", String.join("\n", DailyReport.text(history)) + "\n");
        SloInfo slo = new SloInfo(
                "verify/partly/linux-amd64-8",
                65_000,
                30_000,
                0,
                15,
                4,
                SloVerdict.MISSED,
                List.of(new SloExempt("task tests@*", "being\nsplit", "2026-12-31", 2)));
        Golden.check("slo/daily.md", DailyMarkdown.of(LocalDate.of(2026, 11, 23), history, List.of(slo)));
        Golden.check("slo/daily.json", DailyReport.json(history));
        assertThat(Schemas.strictFaults("slo-1.schema.json", DailyReport.json(history)))
                .isEmpty();
    }

    private static Measurement run(String at, long ms, boolean success, int hits) {
        return new Measurement(Instant.parse(at), "verify", "linux-amd64-8", Warmth.PARTLY, ms, success, "", 4, hits);
    }

    private HistoryFile file() {
        return new HistoryFile(path(), ".firsttry/history.jsonl");
    }

    private Path path() {
        return directory.resolve(".firsttry/history.jsonl");
    }
}
