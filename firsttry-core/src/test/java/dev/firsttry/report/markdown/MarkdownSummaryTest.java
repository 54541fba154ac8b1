package dev.firsttry.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.event.Event;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.report.Golden;
import dev.firsttry.report.Hostile;
import dev.firsttry.report.Sample;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MarkdownSummaryTest {

    @Test
    void a_refused_run() throws IOException {
        Golden.check("summary.md", MarkdownSummary.write(Sample.full().report()));
    }

    @Test
    void a_run_that_passed_is_two_lines() {
        assertThat(MarkdownSummary.write(Sample.run().good("tests").finish(true).report()))
                .startsWith("## FirstTry passed ✅\n")
                .doesNotContain("###", "|");
    }

    @Test
    void text_from_elsewhere_stays_text() {
        String hostile = MarkdownSummary.write(Hostile.report("![x](https://evil.example/p.png) @everyone | #1\n# h"));
        assertThat(hostile).doesNotContain("<script", "<!--", "![x]", "@everyone", "https://evil", "\n# h");
    }

    @Test
    void it_fits_into_a_comment() {
        Sample run = Sample.run();
        for (int i = 0; i < 3_000; i++) {
            String text = "*[" + i + "]*".repeat(200);
            run.then(
                    0,
                    new Event.FindingFound("", Finding.of(Severity.ERROR, "r", "c", text, text, Location.of(text, 1))));
        }
        String summary = MarkdownSummary.write(run.finish(false).report());
        assertThat(summary).hasSizeLessThan(65_536).contains("2960 more are in report.html.", "had no place here");
    }
}
