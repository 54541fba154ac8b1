package dev.firsttry.benchmark.audit;

import dev.firsttry.check.BuildTool;
import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.Coordinates;
import dev.firsttry.check.ModuleFacts;
import dev.firsttry.check.Rating;
import dev.firsttry.check.audit.AuditParameters;
import dev.firsttry.check.audit.DependencyAuditCheck;
import dev.firsttry.check.audit.SnapshotSource;
import dev.firsttry.check.dependency.Artifact;
import dev.firsttry.check.dependency.DeclaredLicense;
import dev.firsttry.check.dependency.Dependency;
import dev.firsttry.check.dependency.DependencySource;
import dev.firsttry.check.dependency.DependencyTree;
import dev.firsttry.check.vex.VexFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
 * 500 dependencies against a full snapshot, licences included: once in a fresh JVM, as a build meets it, and warm. The
 * budget is 1 s, cold.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class AuditBenchmark {

    private static final int DEPENDENCIES = 500;

    private DependencyAuditCheck check;
    private CheckContext context;
    private Path directory;

    @Setup
    public void prepare() throws IOException {
        directory = Files.createTempDirectory("firsttry-audit");
        Snapshot.write(directory);
        Clock clock = Clock.systemUTC();
        var parameters = new AuditParameters(
                Rating.HIGH,
                Set.of("compile"),
                false,
                List.of(),
                Optional.of(new AuditParameters.LicenseRules(List.of("GPL-3.0-only"), Map.of())),
                VexFiles.NONE,
                List.of(new SnapshotSource(directory, 7, SnapshotSource.Vouching.BY_PLACE, clock)),
                Optional.empty());
        check = new DependencyAuditCheck(parameters, new Tree());
        var module = ModuleFacts.of("", directory, new Coordinates("x", "y", "1"), "jar");
        context = new CheckContext(
                directory, List.of(), List.of(module), clock.instant(), clock, BuildTool.NONE, Optional.empty());
    }

    @TearDown
    public void remove() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(7)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public CheckResult cold() {
        return check.run(context);
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Fork(2)
    @Warmup(iterations = 5, time = 2)
    @Measurement(iterations = 5, time = 2)
    public CheckResult warm() {
        return check.run(context);
    }

    /** 100 of the 500 are packages with advisories, four each; half of them in a version that is fixed. */
    private static final class Tree implements DependencySource {

        @Override
        public DependencyTree of(ModuleFacts module) {
            List<Dependency> all = IntStream.range(0, DEPENDENCIES)
                    .mapToObj(i -> Artifact.jar(
                            new Coordinates(i < 100 ? "g" + i : "h" + i, "a" + i, i % 2 == 0 ? "5.0" : "4.18.1")))
                    .map(artifact -> new Dependency(artifact, "compile", List.of(artifact), List.of()))
                    .toList();
            return new DependencyTree(all, List.of());
        }

        @Override
        public DependencyTree plugins(ModuleFacts module) {
            return DependencyTree.EMPTY;
        }

        @Override
        public List<DeclaredLicense> licenses(Artifact artifact) {
            return List.of(new DeclaredLicense("The Apache Software License, Version 2.0", ""));
        }

        @Override
        public Optional<Path> file(Artifact artifact) {
            return Optional.empty();
        }
    }
}
