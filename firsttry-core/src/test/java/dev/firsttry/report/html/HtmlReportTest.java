package dev.firsttry.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.event.Event;
import dev.firsttry.event.Recorded;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.report.AnyEvent;
import dev.firsttry.report.Hostile;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.Sample;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private static final Pattern TAG = Pattern.compile("<([a-z0-9]+)[\\s>]");

    @Test
    void the_verdict_is_the_first_thing_on_the_page() {
        String failed = HtmlReport.write(Sample.full().report());
        assertThat(failed).contains("<title>FirstTry failed: verify</title>");
        assertThat(body(failed)).startsWith("<a class=\"skip\"").containsSubsequence("<h1>", "Failed", "<main>");
        String passed = HtmlReport.write(Sample.run().good("a").finish(true).report());
        assertThat(passed)
                .contains("<title>FirstTry passed: verify</title>")
                .doesNotContain("Violations of the policy");
    }

    @Test
    void the_page_needs_nothing_else() {
        String page = HtmlReport.write(Sample.full().report());
        assertThat(page).doesNotContain("http://", "https://", "@import", "url(", " src=", "<link");
        assertThat(page).contains("default-src &#39;none&#39;").doesNotContain("unsafe-inline", " style=", " onclick");
    }

    @Test
    void hostile_text_makes_no_element() {
        String page = body(HtmlReport.write(Hostile.report("")));
        assertThat(TAG.matcher(page).results().map(tag -> tag.group(1)).filter("script"::equals))
                .hasSize(1);
        assertThat(page).doesNotContain("alert(1)</script>", "\u0000", "\u001b", "\u202e");
    }

    @Test
    void long_runs_are_bounded() {
        assertThat(HtmlReport.write(Hostile.report("x".repeat(1 << 20)))).hasSizeLessThan(600_000);
        Sample run = Sample.run();
        for (int i = 1; i <= 3_000; i++) {
            run.then(
                    0,
                    new Event.FindingFound(
                            "", Finding.of(Severity.WARNING, "r", "c", "m", "", Location.of("F.java", i))));
        }
        assertThat(HtmlReport.write(run.finish(true).report())).contains("1000 more are in report.json");
    }

    @Property(tries = 50)
    void every_row_has_as_many_cells_as_its_table_has_columns(@ForAll("streams") List<Recorded> events) {
        String page = HtmlReport.write(RunReport.of(events));
        for (String table : page.split("<table>")) {
            long columns = count(table, "scope=\"col\"");
            for (String row : table.split("<tr data-problem")) {
                if (row.startsWith("=")) {
                    assertThat(count(row, "<td") + count(row, "scope=\"row\"")).isEqualTo(columns);
                }
            }
        }
    }

    @Provide
    Arbitrary<List<Recorded>> streams() {
        return AnyEvent.streams();
    }

    private static long count(String text, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }

    private static String body(String page) {
        return page.substring(page.indexOf("<body>") + "<body>".length());
    }
}
