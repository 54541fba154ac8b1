package dev.firsttry.benchmark.policy;

import dev.firsttry.digest.Sha256;
import dev.firsttry.policy.read.ArtifactSource;
import dev.firsttry.policy.read.CanonicalJson;
import dev.firsttry.policy.read.PolicyFinder;
import dev.firsttry.policy.read.PolicyLoader;
import dev.firsttry.policy.read.PolicyReading;
import dev.firsttry.policy.read.PolicySource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading a policy of 100 kB: parse, check every field, canonical form, SHA-256. The budget is 5 ms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PolicyHashBenchmark {

    private static final int SIZE = 100_000;

    /** As JSON; and as YAML, of which JSON is a part. */
    @Param({"p.json", "p.yml"})
    public String name;

    private final PolicyLoader loader = new PolicyLoader(
            new PolicyFinder(Path.of(""), PolicyHashBenchmark.class.getClassLoader(), ArtifactSource.NONE));

    private final byte[] bytes = policy();

    @Benchmark
    public PolicyReading read() {
        return loader.load(new PolicySource(name, bytes));
    }

    /** Canonical form and hash alone, without the checks of the fields. */
    @Benchmark
    public Sha256 hash() {
        return Sha256.ofText(CanonicalJson.of(new String(bytes, StandardCharsets.UTF_8)));
    }

    /** A real policy becomes large by what it lists. */
    private static byte[] policy() {
        String ignored =
                "{\"id\": \"CVE-2026-%05d\", \"reason\": \"not reachable from our code\", \"expires\": \"2027-01-31\"}";
        int count = SIZE / ignored.length();
        String all = IntStream.range(0, count)
                .mapToObj(ignored::formatted)
                .collect(Collectors.joining(",\n", "{\"checks\": {\"dependency_audit\": {\"ignore\": [", "]}}}"));
        return all.getBytes(StandardCharsets.UTF_8);
    }
}
