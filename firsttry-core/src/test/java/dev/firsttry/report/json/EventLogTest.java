package dev.firsttry.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firsttry.event.Recorded;
import dev.firsttry.report.ReportFiles;
import dev.firsttry.report.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogTest {

    private static final List<Recorded> EVENTS = Sample.full().events();

    @TempDir
    Path directory;

    @Test
    void what_happened_is_in_the_file_before_it_is_closed() throws IOException {
        Path file = directory.resolve("a/b/events.jsonl");
        try (EventLog log = EventLog.append(file)) {
            for (int i = 0; i < EVENTS.size(); i++) {
                log.accept(EVENTS.get(i));
                assertThat(EventJson.parseAll(Files.readAllLines(file), "x")).isEqualTo(EVENTS.subList(0, i + 1));
            }
        }
    }

    @Test
    void modules_of_one_build_share_a_file() throws Exception {
        Path file = directory.resolve("events.jsonl");
        Runnable module = () -> {
            try (EventLog log = EventLog.append(file)) {
                EVENTS.forEach(log::accept);
            }
        };
        Thread a = new Thread(module);
        Thread b = new Thread(module);
        a.start();
        b.start();
        a.join();
        b.join();
        assertThat(EventJson.parseAll(Files.readAllLines(file), "x"))
                .hasSize(2 * EVENTS.size())
                .containsAll(EVENTS);
    }

    @Test
    void a_place_that_cannot_be_written_is_said_so() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        assertThatThrownBy(() -> EventLog.append(file.resolve("events.jsonl")))
                .hasMessageStartingWith("[report/not-writable] cannot write ");
        assertThatThrownBy(() -> ReportFiles.write(file.resolve("report.json"), "{}"))
                .hasMessageStartingWith("[report/not-writable] cannot write ");
    }

    @Test
    void a_file_is_replaced_whole_and_leaves_nothing_beside_it() throws IOException {
        Path file = directory.resolve("reports/report.json");
        ReportFiles.write(file, "old and longer");
        ReportFiles.write(file, "new \ud83d\ude00 \ud83d");
        assertThat(Files.readString(file)).isEqualTo("new \ud83d\ude00 ?");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }
}
