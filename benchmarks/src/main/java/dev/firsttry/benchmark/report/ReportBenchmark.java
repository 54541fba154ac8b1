package dev.firsttry.benchmark.report;

import dev.firsttry.event.Recorded;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.evidence.Evidence;
import dev.firsttry.report.json.EventJson;
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
 * 5,000 tasks and 20,000 findings, to the files on disk, once in a fresh JVM: as a build does it, though there Maven has
 * warmed up what both use.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(7)
@State(Scope.Benchmark)
public class ReportBenchmark {

    private List<Recorded> events;
    private List<String> lines;
    private Path directory;

    @Setup
    public void record() throws IOException {
        events = LargeRun.of(5_000, 20_000);
        lines = events.stream().map(EventJson::write).toList();
        directory = Files.createTempDirectory("report");
    }

    /** Every file of a run, by the part that ran it all: it has the events at hand. */
    @Benchmark
    public void everything() {
        Evidence.of(directory, lines, RunReport.of(events)).write();
    }

    /** The same by a part that ran none of it: it reads what the other modules of the build left in the ledger. */
    @Benchmark
    public void everythingOfOthers() {
        RunReport report = RunReport.of(EventJson.parseAll(lines, Evidence.EVENTS));
        Evidence.of(directory, lines, report).write();
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
