package dev.firsttry.plan;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The search for cycles alone. In this package because nobody outside it may see a graph. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class CyclesBenchmark {

    /** Five edges each. */
    @Param({"1000", "10000", "100000"})
    int nodes;

    private Graph acyclic;
    private Graph cyclic;

    @Setup
    public void build() {
        acyclic = graph(0).build();
        cyclic = graph(nodes / 100).build();
    }

    /** @param back edges that lead from later nodes to earlier ones */
    private Graph.Builder graph(int back) {
        Random random = new Random(nodes);
        Graph.Builder builder = new Graph.Builder(nodes);
        for (int i = 0; i < 5 * nodes; i++) {
            int from = random.nextInt(nodes - 1);
            builder.edge(from, from + 1 + random.nextInt(nodes - from - 1));
        }
        for (int i = 0; i < back; i++) {
            int from = 1 + random.nextInt(nodes - 1);
            builder.edge(from, random.nextInt(from));
        }
        return builder;
    }

    @Benchmark
    public List<List<Integer>> acyclic() {
        return Cycles.of(acyclic);
    }

    @Benchmark
    public List<List<Integer>> cyclic() {
        return Cycles.of(cyclic);
    }
}
