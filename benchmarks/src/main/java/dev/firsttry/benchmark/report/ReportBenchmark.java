package dev.firsttry.benchmark.report;

import dev.firsttry.report.ReportFiles;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.gitlab.CodeQuality;
import dev.firsttry.report.html.HtmlReport;
import dev.firsttry.report.json.EventJson;
import dev.firsttry.report.json.ReportJson;
import dev.firsttry.report.junit.JUnitXml;
import dev.firsttry.report.markdown.MarkdownSummary;
import dev.firsttry.report.sarif.SarifReport;
import dev.firsttry.report.trace.ChromeTrace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * 5,000 tasks and 20,000 findings, from the event lines of the run to the files on disk, once in a fresh JVM: as a build
 * does it.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(7)
@State(Scope.Benchmark)
public class ReportBenchmark {

    private List<String> lines;
    private Path directory;

    @Setup
    public void record() throws IOException {
        lines = LargeRun.of(5_000, 20_000).stream().map(EventJson::write).toList();
        directory = Files.createTempDirectory("report");
    }

    /** The report and its page alone. */
    @Benchmark
    public void page() {
        RunReport report = RunReport.of(EventJson.parseAll(lines, "events.jsonl"));
        write("report.json", ReportJson.write(report));
        write("report.html", HtmlReport.write(report));
    }

    /** Every file of a run. */
    @Benchmark
    public void everything() {
        RunReport report = RunReport.of(EventJson.parseAll(lines, "events.jsonl"));
        write("events.jsonl", String.join("\n", lines) + "\n");
        write("report.json", ReportJson.write(report));
        write("report.html", HtmlReport.write(report));
        write("report.sarif", SarifReport.write(report));
        write("gl-code-quality-report.json", CodeQuality.write(report));
        write("summary.md", MarkdownSummary.write(report));
        write("junit.xml", JUnitXml.write(report));
        write("trace.json", ChromeTrace.write(report));
    }

    private void write(String name, String text) {
        ReportFiles.write(directory.resolve(name), text);
    }

    @TearDown
    public void delete() throws IOException {
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
