package dev.firsttry.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.event.Recorded;
import dev.firsttry.report.Golden;
import dev.firsttry.report.Sample;
import dev.firsttry.report.json.EventJson;
import java.io.IOException;
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

    private static String shown(ProgressMode mode) {
        StringBuilder out = new StringBuilder();
        ProgressSink sink = new ProgressSink(
                mode,
                ConsoleStyle.PLAIN,
                (level, text) ->
                        out.append("[").append(level).append("] ").append(text).append("\n"),
                raw -> out.append(raw.replace("\r", "<start of line>").replace("\u001b[K", "<clear>\n"))
                        .append(raw.startsWith("\r") ? "" : "\n"));
        EVENTS.forEach(sink::accept);
        return out.toString();
    }
}
