package dev.firsttry.benchmark.run;

import dev.firsttry.event.EventBus;
import dev.firsttry.event.TaskKind;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.execution.Scheduler;
import dev.firsttry.execution.Task;
import dev.firsttry.execution.TaskResult;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** Tasks that do nothing, in chains of ten: all that is left is the scheduler. Divide by the number of tasks. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
@State(Scope.Benchmark)
public class SchedulerBenchmark {

    private static final TaskResult DONE = TaskResult.of(TaskStatus.SUCCESS, "", List.of(), "");

    @Param({"1000", "10000"})
    int tasks;

    private List<Task> all;

    @Setup
    public void make() {
        all = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            List<String> needs = i % 10 == 0 ? List.of() : List.of("t" + (i - 1));
            all.add(Task.of("t" + i, TaskKind.JOB, "", needs, () -> DONE));
        }
    }

    @Benchmark
    public Map<String, TaskResult> run() throws InterruptedException {
        return new Scheduler(8, new EventBus(Clock.systemUTC(), List.of()), (task, log) -> "").run(all);
    }
}
