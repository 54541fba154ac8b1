package dev.firsttry.benchmark.secrets;

import dev.firsttry.check.BuildTool;
import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.Rating;
import dev.firsttry.check.secrets.SecurityScanCheck;
import dev.firsttry.check.secrets.SecurityScanParameters;
import dev.firsttry.event.TaskStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
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
 * The check {@code security_scan} over all files of a made-up project that holds no secret: once in a fresh JVM, as a
 * build meets it, and warm in megabytes a second. Files are read from the disk each time; the operating system has them
 * in memory.
 */
@State(Scope.Benchmark)
public class SecretScanBenchmark {

    private CheckContext context;
    private Path directory;
    private long bytes;

    @Setup
    public void prepare() throws IOException {
        directory = Files.createTempDirectory("firsttry-secrets");
        List<String> files = Sources.write(directory);
        for (String file : files) {
            bytes += Files.size(directory.resolve(file));
        }
        Clock clock = Clock.systemUTC();
        context =
                new CheckContext(directory, files, List.of(), clock.instant(), clock, BuildTool.NONE, Optional.empty());
    }

    @TearDown
    public void remove() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Reading the rules is part of it. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Fork(7)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public CheckResult cold() {
        return scan();
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Fork(2)
    @Warmup(iterations = 5, time = 3)
    @Measurement(iterations = 5, time = 3)
    public CheckResult warm(Scanned scanned) {
        scanned.megabytes += bytes / 1e6;
        return scan();
    }

    /** A scan that finds something, or stops early, is no figure. */
    private CheckResult scan() {
        var check = new SecurityScanCheck(
                new SecurityScanParameters(List.of(SecurityScanParameters.SECRETS), Rating.MEDIUM));
        CheckResult result = check.run(context);
        if (result.status() != TaskStatus.SUCCESS || !result.findings().isEmpty()) {
            throw new IllegalStateException("the sources are clean, yet: " + result.findings());
        }
        return result;
    }

    /** Megabytes (10^6 bytes) scanned: in the row {@code warm:megabytes} a second. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Scanned {
        public double megabytes;
    }
}
