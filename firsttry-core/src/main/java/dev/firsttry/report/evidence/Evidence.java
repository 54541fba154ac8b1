package dev.firsttry.report.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.json.PrettyJson;
import dev.firsttry.report.ReportFiles;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.gitlab.CodeQuality;
import dev.firsttry.report.html.HtmlReport;
import dev.firsttry.report.json.ReportJson;
import dev.firsttry.report.junit.JUnitXml;
import dev.firsttry.report.markdown.MarkdownSummary;
import dev.firsttry.report.sarif.SarifReport;
import dev.firsttry.report.trace.ChromeTrace;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that a run leaves behind, but for the logs of its tasks. */
public final class Evidence {

    /** The events, one a line. */
    public static final String EVENTS = "events.jsonl";

    /** The report itself. */
    public static final String REPORT = "report.json";

    /** All of them. */
    public static final List<String> FILES = List.of(
            REPORT,
            EVENTS,
            "report.html",
            "report.sarif",
            "gl-code-quality-report.json",
            "summary.md",
            "junit.xml",
            "trace.json");

    private final Path directory;
    private final List<Output> outputs;

    private Evidence(Path directory, List<Output> outputs) {
        this.directory = directory;
        this.outputs = outputs;
    }

    /** @param lines the events that {@code report} was made of, as {@code events.jsonl} holds them */
    public static Evidence of(Path directory, List<String> lines, RunReport report) {
        JsonNode tree = ReportJson.tree(report);
        // Small and large ones in turn, as neighbours are written by one thread.
        return new Evidence(
                directory,
                List.of(
                        new Output(REPORT, out -> PrettyJson.write(tree, out)),
                        new Output("summary.md", out -> out.write(MarkdownSummary.write(report))),
                        new Output("report.html", out -> HtmlReport.write(tree, out)),
                        new Output("trace.json", out -> PrettyJson.write(ChromeTrace.tree(report), out)),
                        new Output("junit.xml", out -> JUnitXml.write(report, out)),
                        new Output(
                                "gl-code-quality-report.json", out -> PrettyJson.write(CodeQuality.tree(report), out)),
                        new Output(EVENTS, out -> events(lines, out)),
                        new Output("report.sarif", out -> PrettyJson.write(SarifReport.tree(report), out))));
    }

    /**
     * Writes the files, several at a time. One that cannot be written does not keep the others from being written.
     *
     * @throws FirstTryException {@code [report/not-writable]}, about the first of them; others are suppressed in it
     */
    public void write() {
        Stream<Optional<FirstTryException>> written = outputs.parallelStream().map(output -> output.write(directory));
        written.flatMap(Optional::stream)
                .reduce((first, next) -> {
                    first.addSuppressed(next);
                    return first;
                })
                .ifPresent(fault -> {
                    throw fault;
                });
    }

    /** Writes {@link #EVENTS}. */
    public static void events(List<String> lines, Writer out) throws IOException {
        for (String line : lines) {
            out.write(line);
            out.write('\n');
        }
    }

    private record Output(String name, ReportFiles.Content content) {

        Optional<FirstTryException> write(Path directory) {
            try {
                ReportFiles.write(directory.resolve(name), content);
                return Optional.empty();
            } catch (FirstTryException e) {
                return Optional.of(e);
            }
        }
    }
}
