package dev.firsttry.report.github;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepSummaryTest {

    @TempDir
    Path directory;

    @Test
    void it_is_added_to_what_the_step_wrote_before() throws IOException {
        Path file = Files.writeString(directory.resolve("summary"), "before");
        assertThat(StepSummary.append(file, "## FirstTry\n")).isTrue();
        assertThat(file).hasContent("before\n## FirstTry\n");
    }

    @Test
    void it_never_makes_the_summary_larger_than_github_takes() throws IOException {
        Path file = Files.writeString(directory.resolve("summary"), "x".repeat((1 << 20) - 10));
        assertThat(StepSummary.append(file, "123456789")).isTrue();
        assertThat(StepSummary.append(file, "")).isFalse();
        assertThat(file).hasSize(1 << 20);
    }
}
