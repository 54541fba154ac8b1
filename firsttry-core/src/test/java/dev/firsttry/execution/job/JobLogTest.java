package dev.firsttry.execution.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobLogTest {

    @TempDir
    Path directory;

    @Test
    void a_log_without_end_stops_at_the_limit_and_says_how_much_is_missing() throws IOException {
        String line = "x".repeat((1 << 20) - 1);
        Path file = directory.resolve("logs/big.log");
        try (JobLog log = JobLog.open(file)) {
            for (int i = 0; i < 70; i++) {
                log.line(line);
            }
        }

        assertThat(Files.size(file)).isBetween(JobLog.LIMIT, JobLog.LIMIT + 200);
        try (var lines = Files.lines(file)) {
            assertThat(lines.reduce("", (before, last) -> last)).contains((6 << 20) + " more characters");
        }
    }

    @Test
    void the_first_line_can_be_read_while_the_job_runs() throws IOException {
        Path file = directory.resolve("logs/live.log");
        try (JobLog log = JobLog.open(file)) {
            log.line("it begins");

            assertThat(file).hasContent("it begins");
        }
    }

    @Test
    void the_last_lines_before_a_silence_can_be_read_while_the_job_runs() throws IOException {
        List<Runnable> later = new ArrayList<>();
        Path file = directory.resolve("logs/silent.log");
        try (JobLog log = JobLog.open(file, later::add)) {
            log.line("it begins");
            // On a slow machine a line may be old enough to be shown at once: then the next one waits.
            int lines = 0;
            while (later.isEmpty()) {
                log.line("line " + lines++);
            }

            later.remove(0).run();

            assertThat(Files.readString(file)).contains("it begins\nline 0\n").endsWith("line " + (lines - 1) + "\n");
        }
        later.forEach(Runnable::run);
    }
}
