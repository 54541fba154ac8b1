package dev.firsttry.benchmark.plan;

import dev.firsttry.plan.PlanOutcome;
import dev.firsttry.plan.PlanRequest;
import dev.firsttry.plan.Planner;
import java.io.IOException;
import java.nio.file.Path;
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

/** From the files on disk to the execution plan, in one process that has done it before. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class PlanBenchmark {

    /** As many jobs as fit into the 1 MiB that a workflow file may have. */
    @State(Scope.Benchmark)
    public static class Jobs {
        @Param({"100", "1000", "7000"})
        int jobs;

        Path root;

        @Setup
        public void write() throws IOException {
            root = Workflows.chains(jobs);
        }
    }

    @State(Scope.Benchmark)
    public static class Instances {
        @Param({"1000", "10000", "100000"})
        int instances;

        Path root;

        @Setup
        public void write() throws IOException {
            root = Workflows.matrices(instances);
        }
    }

    @Benchmark
    public PlanOutcome jobs(Jobs state) {
        return Planner.plan(PlanRequest.of(state.root));
    }

    @Benchmark
    public PlanOutcome instances(Instances state) {
        return Planner.plan(PlanRequest.of(state.root));
    }
}
