package dev.firsttry.check.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.Contexts;
import dev.firsttry.check.CoverageFacts;
import dev.firsttry.check.TestFacts;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.tools.ToolProvider;
import org.jacoco.core.data.ExecutionDataWriter;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.runtime.LoggerRuntime;
import org.jacoco.core.runtime.RuntimeData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles a class, runs it under JaCoCo's own instrumentation, and judges what that recorded. */
class CoverageCheckTest {

    private static final String SOURCE = """
            package x;
            public class Half implements Runnable {
                public void run() {
                    if (System.nanoTime() == 1) {
                        System.out.print("");
                        System.out.print("");
                    }
                }
            }
            """;

    @TempDir
    Path top;

    private byte[] data;

    @BeforeEach
    void record_a_run() throws Exception {
        compile(SOURCE);
        data = runInstrumented();
    }

    @Test
    void lines_and_branches_are_counted() throws IOException {
        write(data, Contexts.SESSION);
        CheckResult result = run(0);
        assertThat(result.status()).isEqualTo(TaskStatus.SUCCESS);
        assertThat(result.measures())
                .isEqualTo(Map.of(
                        Counts.LINES, 5L, Counts.COVERED_LINES, 3L, Counts.BRANCHES, 2L, Counts.COVERED_BRANCHES, 1L));
        assertThat(CoverageMinimum.judge(parameters(60), List.of(result))).isEmpty();
        assertThat(CoverageMinimum.judge(parameters(60.1), List.of(result))
                        .orElseThrow()
                        .message())
                .isEqualTo(
                        "all modules together cover 3 of 5 lines (60.0 %), 1 of 2 branches (50.0 %); the policy wants 60.1 % of the lines");
        assertThat(CoverageMinimum.judge(parameters(0), List.of()).orElseThrow().rule())
                .isEqualTo("coverage/none");
    }

    @Test
    void a_critical_module_must_reach_the_minimum_alone() throws IOException {
        write(data, Contexts.SESSION);
        var parameters = new CoverageParameters(80, List.of("m"));
        assertThat(rules(new CoverageCheck(parameters).run(context()))).containsExactly("coverage/module-too-low");
    }

    @Test
    void data_of_other_classes_is_refused() throws Exception {
        write(data, Contexts.SESSION);
        compile(SOURCE.replace("== 1", "== 2"));
        assertThat(rules(run(0))).containsExactly("coverage/other-classes");
    }

    @Test
    void data_from_before_this_session_proves_nothing_but_an_entry_does() throws IOException {
        write(data, Contexts.SESSION);
        CheckResult proven = run(0);
        write(data, Contexts.SESSION.minusSeconds(60));
        assertThat(rules(run(0))).containsExactly("coverage/stale-data");
        CheckResult reused = new CoverageCheck(parameters(0)).run(context().withProven(proven));
        assertThat(reused.status()).isEqualTo(TaskStatus.SUCCESS);
        assertThat(reused.reused()).isTrue();
        Files.delete(file());
        assertThat(rules(run(0))).containsExactly("coverage/no-data");
    }

    @Test
    void a_module_without_tests_counts_as_not_covered() {
        var module = Contexts.module(top, "m").withCoverage(new CoverageFacts(List.of(classes()), List.of()));
        CheckResult result = new CoverageCheck(parameters(0)).run(Contexts.of(top, List.of(), module));
        assertThat(result.measure(Counts.LINES)).isEqualTo(5);
        assertThat(result.measure(Counts.COVERED_LINES)).isZero();
    }

    @Test
    void damaged_data_is_refused() throws IOException {
        for (byte[] bad : List.of(new byte[0], new byte[] {1}, "text".getBytes(), cut(), bomb())) {
            write(bad, Contexts.SESSION);
            assertThat(rules(run(0))).contains("coverage/corrupt-data");
        }
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            byte[] damaged = data.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            write(damaged, Contexts.SESSION);
            assertThat(run(0)).isNotNull();
        }
    }

    @Test
    void enormous_data_is_refused_unread() throws IOException {
        write(data, Contexts.SESSION);
        try (var huge = new RandomAccessFile(file().toFile(), "rw")) {
            huge.setLength(500L << 20);
        }
        Files.setLastModifiedTime(file(), FileTime.from(Contexts.SESSION));
        assertThat(rules(run(0))).contains("coverage/corrupt-data");
    }

    private byte[] cut() {
        return java.util.Arrays.copyOf(data, data.length - 1);
    }

    /** States an array of two thousand million probes. */
    private static byte[] bomb() {
        return new byte[] {
            1, (byte) 0xc0, (byte) 0xc0, 0x10, 0x07, 0x11, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 'A', -1, -1, -1, -1, 7, 0
        };
    }

    private byte[] runInstrumented() throws Exception {
        var runtime = new LoggerRuntime();
        var recorded = new RuntimeData();
        runtime.startup(recorded);
        byte[] original = Files.readAllBytes(classes().resolve("x/Half.class"));
        byte[] instrumented = new Instrumenter(runtime).instrument(original, "x.Half");
        var loader = new ClassLoader() {
            Class<?> define() {
                return defineClass("x.Half", instrumented, 0, instrumented.length);
            }
        };
        ((Runnable) loader.define().getDeclaredConstructor().newInstance()).run();
        var out = new ByteArrayOutputStream();
        var writer = new ExecutionDataWriter(out);
        recorded.collect(writer, writer, false);
        runtime.shutdown();
        return out.toByteArray();
    }

    private void compile(String source) {
        Path file = Contexts.write(top.resolve("m/src/x/Half.java"), source);
        int exit = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-g", "-d", classes().toString(), file.toString());
        assertThat(exit).isZero();
    }

    private void write(byte[] bytes, Instant at) throws IOException {
        Files.createDirectories(file().getParent());
        Files.write(file(), bytes);
        Files.setLastModifiedTime(file(), FileTime.from(at));
    }

    private Path classes() {
        return top.resolve("m/target/classes");
    }

    private Path file() {
        return top.resolve("m/target/jacoco.exec");
    }

    private static CoverageParameters parameters(double min) {
        return new CoverageParameters(min, List.of());
    }

    private CheckContext context() {
        return Contexts.of(
                top,
                List.of(),
                Contexts.module(top, "m")
                        .withTests(new TestFacts(true, List.of(), List.of(), List.of(), true))
                        .withCoverage(new CoverageFacts(List.of(classes()), List.of(file()))));
    }

    private CheckResult run(double min) {
        return new CoverageCheck(parameters(min)).run(context());
    }

    private static List<String> rules(CheckResult result) {
        return result.findings().stream().map(Finding::rule).toList();
    }
}
