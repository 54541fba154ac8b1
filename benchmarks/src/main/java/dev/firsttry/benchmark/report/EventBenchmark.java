package dev.firsttry.benchmark.report;

import dev.firsttry.event.Event;
import dev.firsttry.event.EventBus;
import dev.firsttry.report.json.EventLog;
import dev.firsttry.report.redact.Redactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One event on its way: secrets masked, stamped, kept, and appended to {@code events.jsonl}. Times the events of a run,
 * over the time of the run, it is what events cost.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class EventBenchmark {

    private final Event event = LargeRun.finished(1);
    private Path file;
    private EventLog log;
    private EventBus bus;

    @Setup(Level.Iteration)
    public void open() throws IOException {
        file = Files.createTempFile("events", ".jsonl");
        log = EventLog.append(file);
        bus = new EventBus(Clock.systemUTC(), List.of(log), Redactor.of(List.of("no-secret-of-anybody"))::mask);
    }

    @Benchmark
    public void publish() {
        bus.publish(event);
    }

    @TearDown(Level.Iteration)
    public void close() throws IOException {
        log.close();
        Files.delete(file);
    }
}
