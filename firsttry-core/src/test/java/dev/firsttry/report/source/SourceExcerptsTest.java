package dev.firsttry.report.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.event.Event;
import dev.firsttry.event.Event.FindingFound;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.finding.SourceExcerpt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceExcerptsTest {

    @TempDir
    Path directory;

    private Path top;
    private SourceExcerpts excerpts;

    @BeforeEach
    void write() throws IOException {
        top = Files.createDirectory(directory.resolve("top"));
        excerpts = new SourceExcerpts(top);
        Files.writeString(top.resolve("A.java"), "1\n2\n3\n4\n5\n6\n");
        Files.writeString(directory.resolve("outside"), "1\n2\n3\n");
    }

    @Test
    void the_lines_around_the_place_are_shown() {
        assertThat(at("A.java", 3)).isEqualTo(new SourceExcerpt(1, List.of("1", "2", "3", "4", "5")));
        assertThat(at("A.java", 1)).isEqualTo(new SourceExcerpt(1, List.of("1", "2", "3")));
        assertThat(at("A.java", 6)).isEqualTo(new SourceExcerpt(4, List.of("4", "5", "6")));
    }

    @Test
    void what_is_no_place_in_the_sources_shows_nothing() throws IOException {
        Files.write(top.resolve("large"), new byte[(1 << 20) + 1]);
        for (String file :
                List.of("", "none", "../outside", directory.resolve("outside").toString(), "large", ".", "a\0b")) {
            assertThat(at(file, 1)).as(file).isEqualTo(SourceExcerpt.NONE);
        }
        assertThat(at("A.java", 0)).isEqualTo(SourceExcerpt.NONE);
        assertThat(at("A.java", 7)).isEqualTo(SourceExcerpt.NONE);
    }

    @Test
    void the_line_of_a_secret_is_never_shown() {
        assertThat(excerpt(finding("secrets/aws-access-key-id", "security_scan", "A.java", 3, "")))
                .isEqualTo(SourceExcerpt.NONE);
        assertThat(excerpt(finding("my-own-rule", "security_scan", "A.java", 3, "")))
                .isEqualTo(SourceExcerpt.NONE);
    }

    @Test
    void a_finding_in_history_is_not_about_the_file_as_it_is() {
        assertThat(excerpt(finding("r", "linting", "A.java", 3, "0123456789"))).isEqualTo(SourceExcerpt.NONE);
    }

    @Test
    void long_lines_and_many_findings_are_bounded() throws IOException {
        Files.writeString(top.resolve("wide"), "x".repeat(100_000));
        assertThat(at("wide", 1).lines().get(0)).hasSizeLessThan(300).endsWith(" ...");
        for (int i = 0; i < 2_000; i++) {
            at("A.java", 3);
        }
        assertThat(at("A.java", 3)).isEqualTo(SourceExcerpt.NONE);
    }

    @Test
    void other_events_pass_as_they_are() {
        Event event = new Event.TaskStarted("a");
        assertThat(excerpts.apply(event)).isSameAs(event);
    }

    private SourceExcerpt at(String file, int line) {
        return excerpt(finding("checkstyle/Rule", "linting", file, line, ""));
    }

    private static Finding finding(String rule, String check, String file, int line, String commit) {
        return new Finding(rule, check, Severity.ERROR, "m", "", new Location(file, line, 0), commit, "");
    }

    private SourceExcerpt excerpt(Finding finding) {
        return ((FindingFound) excerpts.apply(new FindingFound("t", finding))).excerpt();
    }
}
