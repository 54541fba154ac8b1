package dev.firsttry.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firsttry.event.Recorded;
import dev.firsttry.report.AnyEvent;
import dev.firsttry.report.Hostile;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.Sample;
import dev.firsttry.report.json.ReportJson;
import java.io.IOException;
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
        assertThat(body(failed)).startsWith("<a class=\"skip\"").containsSubsequence("<h1>", "Failed", "<main");
        String passed = HtmlReport.write(Sample.run().good("a").finish(true).report());
        assertThat(passed).contains("<title>FirstTry passed: verify</title>").contains("1 task, no findings");
    }

    @Test
    void the_page_needs_nothing_else() {
        String page = HtmlReport.write(Sample.full().report());
        assertThat(page)
                .doesNotContain("@import", "url(http", "url(data", " src=", "<link", "fetch(", "XMLHttpRequest");
        assertThat(page).contains("default-src &#39;none&#39;").doesNotContain("unsafe-inline", " style=", " onclick");
    }

    @Test
    void hostile_text_makes_no_element() {
        String page = body(HtmlReport.write(Hostile.report("")));
        assertThat(TAG.matcher(page).results().map(tag -> tag.group(1)).filter("script"::equals))
                .hasSize(2);
        assertThat(page).doesNotContain("alert(1)</script>", "\u0000", "\u001b", "\u202e");
    }

    @Test
    void it_says_the_essential_without_scripts() {
        String plain = body(HtmlReport.write(Sample.full().report()));
        assertThat(plain.substring(plain.indexOf("<noscript>"), plain.indexOf("</noscript>")))
                .contains("[bypass/skip-tests]", "[secrets/maven-password]", ".mvn/settings.xml:12")
                .doesNotContain("secrets/url-credentials");
    }

    @Test
    void long_texts_are_bounded() {
        assertThat(HtmlReport.write(Hostile.report("x".repeat(1 << 20)))).hasSizeLessThan(700_000);
    }

    @Test
    void a_large_run_makes_a_page_that_a_browser_can_hold() {
        assertThat(HtmlReport.write(Showcase.large(5_000, 20_000, 10_000))).hasSizeLessThan(10_000_000);
    }

    @Test
    void it_is_made_of_the_report_file_alone() throws IOException {
        RunReport report = Sample.full().report();
        assertThat(HtmlReport.write(new ObjectMapper().readTree(ReportJson.write(report))))
                .isEqualTo(HtmlReport.write(report));
    }

    @Property(tries = 50)
    void any_run_makes_a_page_whose_data_can_be_read(@ForAll("streams") List<Recorded> events) throws IOException {
        String page = HtmlReport.write(RunReport.of(events));
        int start = page.indexOf("id=\"data\">") + "id=\"data\">".length();
        JsonNode data = new ObjectMapper().readTree(page.substring(start, page.indexOf("</script>", start)));
        assertThat(data.path("groups").isArray()).isTrue();
    }

    @Provide
    Arbitrary<List<Recorded>> streams() {
        return AnyEvent.streams();
    }

    private static String body(String page) {
        return page.substring(page.indexOf("<body>") + "<body>".length());
    }
}
