package dev.firsttry.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firsttry.report.Hostile;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.Sample;
import dev.firsttry.report.gitlab.CodeQuality;
import dev.firsttry.report.html.HtmlReport;
import dev.firsttry.report.json.ReportJson;
import dev.firsttry.report.junit.JUnitXml;
import dev.firsttry.report.markdown.MarkdownSummary;
import dev.firsttry.report.sarif.SarifReport;
import dev.firsttry.report.trace.ChromeTrace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTest {

    @TempDir
    Path directory;

    @Test
    void each_file_holds_what_its_format_says() throws IOException {
        holds(Sample.full().report());
    }

    @Test
    void text_that_no_file_can_hold_is_written_as_elsewhere() throws IOException {
        holds(Hostile.report(""));
    }

    private void holds(RunReport report) throws IOException {
        Evidence.of(directory, List.of("{\"a\":1}", "{\"b\":2}"), report).write();
        assertThat(directory.resolve("events.jsonl")).hasContent("{\"a\":1}\n{\"b\":2}\n");
        is("report.json", ReportJson.write(report));
        is("report.html", HtmlReport.write(report));
        is("report.sarif", SarifReport.write(report));
        is("gl-code-quality-report.json", CodeQuality.write(report));
        is("summary.md", MarkdownSummary.write(report));
        is("junit.xml", JUnitXml.write(report));
        is("trace.json", ChromeTrace.write(report));
        try (var files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Evidence.FILES);
        }
    }

    private void is(String name, String text) {
        assertThat(directory.resolve(name)).hasBinaryContent(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_file_that_cannot_be_written_is_named_and_keeps_no_other_from_being_written() throws IOException {
        Files.createDirectories(directory.resolve("report.html/in-the-way"));
        Files.createDirectories(directory.resolve("report.sarif/in-the-way"));
        Evidence evidence = Evidence.of(directory, List.of(), Sample.full().report());
        assertThatThrownBy(evidence::write)
                .hasMessageStartingWith("[report/not-writable] cannot write " + directory.resolve("report.html"))
                .extracting(Throwable::getSuppressed, InstanceOfAssertFactories.array(Throwable[].class))
                .singleElement(InstanceOfAssertFactories.THROWABLE)
                .hasMessageContaining("report.sarif");
        assertThat(directory.resolve("report.json")).isNotEmptyFile();
        assertThat(directory.resolve("junit.xml")).isNotEmptyFile();
        try (var files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".tmp"));
        }
    }
}
