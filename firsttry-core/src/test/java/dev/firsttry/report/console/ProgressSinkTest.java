package dev.firsttry.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.event.CacheState;
import dev.firsttry.event.Event;
import dev.firsttry.event.Recorded;
import dev.firsttry.event.TaskKind;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.report.Golden;
import dev.firsttry.report.Sample;
import dev.firsttry.report.json.EventJson;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressSinkTest {

    private static final List<Recorded> EVENTS = Sample.full().events();

    @Test
    void plain_lines() throws IOException {
        Golden.check("console/progress-plain.txt", shown(ProgressMode.PLAIN));
    }

    @Test
    void quiet_shows_failures_only() throws IOException {
        Golden.check("console/progress-quiet.txt", shown(ProgressMode.QUIET));
    }

    @Test
    void a_terminal_keeps_one_line_that_changes() throws IOException {
        Golden.check("console/progress-live.txt", shown(ProgressMode.LIVE));
    }

    @Test
    void json_is_what_the_event_log_holds() {
        List<String> lines = shown(ProgressMode.JSON).lines().toList();
        assertThat(EventJson.parseAll(
                        lines.stream()
                                .map(line -> line.substring(line.indexOf('{')))
                                .toList(),
                        "console"))
                .isEqualTo(EVENTS);
        assertThat(lines).allMatch(line -> line.contains("\"cicd.pipeline.run.id\":\"5d2c0f1e\""));
    }

    @Test
    void a_terminal_keeps_a_line_with_its_time_for_each_running_job() throws IOException {
        StringBuilder out = new StringBuilder();
        ProgressSink sink = sink(ProgressMode.LIVE, new ConsoleStyle(false, 40), out);
        Instant start = Instant.parse("2026-11-27T10:00:00Z");
        String wide = "a job with a name that is wider than the terminal";
        for (String id : List.of("build", wide)) {
            sink.accept(new Recorded(start, new Event.TaskPlanned(id, TaskKind.JOB, "", List.of())));
        }
        sink.accept(new Recorded(start, new Event.TaskStarted("build")));
        sink.accept(new Recorded(start.plusSeconds(3), new Event.TaskStarted(wide)));
        sink.tick(start.plusSeconds(64));
        sink.accept(new Recorded(
                start.plusSeconds(65),
                new Event.TaskFinished(
                        "build", TaskStatus.SUCCESS, CacheState.MISS, "ab", Duration.ofSeconds(65), "", "")));
        sink.close();
        sink.tick(start.plusSeconds(66));
        Golden.check("console/progress-live-jobs.txt", out.toString());
    }

    @Test
    void nothing_moves_by_itself_while_no_job_runs_or_there_is_no_terminal() {
        Instant start = Instant.parse("2026-11-27T10:00:00Z");
        for (ProgressMode mode : ProgressMode.values()) {
            StringBuilder out = new StringBuilder();
            ProgressSink sink = sink(mode, ConsoleStyle.PLAIN, out);
            TaskKind kind = mode == ProgressMode.LIVE ? TaskKind.CHECK : TaskKind.JOB;
            sink.accept(new Recorded(start, new Event.TaskPlanned("a", kind, "", List.of())));
            sink.accept(new Recorded(start, new Event.TaskStarted("a")));
            String before = out.toString();
            sink.tick(start.plusSeconds(1));
            assertThat(out).as(mode.name()).hasToString(before);
        }
    }

    private static String shown(ProgressMode mode) {
        StringBuilder out = new StringBuilder();
        ProgressSink sink = sink(mode, ConsoleStyle.PLAIN, out);
        EVENTS.forEach(sink::accept);
        return out.toString();
    }

    private static ProgressSink sink(ProgressMode mode, ConsoleStyle style, StringBuilder out) {
        return new ProgressSink(
                mode,
                style,
                (level, text) ->
                        out.append("[").append(level).append("] ").append(text).append("\n"),
                raw -> out.append(raw.replace("\r", "<start of line>")
                                .replace("\u001b[K", "<clear>\n")
                                .replaceAll("\u001b\\[(\\d+)A", "<up $1>")
                                .replace("\u001b[J", "<clear below>\n")
                                .replace("\u001b[?7l", "")
                                .replace("\u001b[?7h", ""))
                        .append(raw.startsWith("\r") ? "" : "\n"));
    }
}
