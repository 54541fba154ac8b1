package dev.firsttry.execution.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the scripts are for a POSIX shell")
class ProcessRunnerTest {

    @TempDir
    private Path directory;

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    @Test
    void gives_lines_of_both_streams_and_the_exit_status() throws Exception {
        assertThat(run("echo one; echo two >&2; printf three; exit 3")).isEqualTo(new ProcessOutcome.Exited(3));
        assertThat(lines).containsExactly("one", "two", "three");
    }

    @Test
    void standard_input_is_empty_so_nothing_waits_for_a_person() throws Exception {
        assertThat(run("read answer || echo nobody")).isEqualTo(new ProcessOutcome.Exited(0));
        assertThat(lines).containsExactly("nobody");
    }

    @Test
    void nothing_is_inherited() throws Exception {
        run("env | grep -v -E '^(PWD|OLDPWD|SHLVL|_|FIRSTTRY_PROCESS)=' | sort", Map.of("A", "1"), 30);
        assertThat(lines).containsExactly("A=1");
    }

    @Test
    void a_slow_process_is_ended_with_its_children() throws Exception {
        assertThat(run("sleep 600 & echo $! > child; wait", Map.of(), 1))
                .isEqualTo(new ProcessOutcome.TimedOut(Duration.ofSeconds(1)));
        assertThat(isAlive("child")).isFalse();
    }

    @Test
    void a_daemon_that_left_its_parent_is_found_and_ended() throws Exception {
        String script = "(setsid sh -c 'echo $$ > daemon; exec sleep 600' >/dev/null 2>&1 &) ;"
                + " while [ ! -s daemon ]; do :; done; exit 0";
        assertThat(run(script)).isEqualTo(new ProcessOutcome.Exited(0));
        assertThat(isAlive("daemon")).isFalse();
    }

    @Test
    void a_child_that_keeps_the_output_open_does_not_hold_the_run() throws Exception {
        assertThat(run("sleep 600 & exit 0")).isEqualTo(new ProcessOutcome.Exited(0));
    }

    @Test
    void a_gibibyte_of_output_takes_no_memory() throws Exception {
        AtomicLong characters = new AtomicLong();
        ProcessOutcome outcome = new ProcessRunner("t")
                .run(request("head -c 1073741824 /dev/zero", Map.of(), 100), line -> {
                    assertThat(line.length()).isLessThanOrEqualTo(LineSplitter.MAX_LINE);
                    characters.addAndGet(line.length());
                });
        assertThat(outcome).isEqualTo(new ProcessOutcome.Exited(0));
        assertThat(characters).hasValue(1L << 30);
    }

    @Test
    void bytes_that_are_no_text_are_replaced() throws Exception {
        run("printf 'a\\377b\\n'");
        assertThat(lines).containsExactly("a\uFFFDb");
    }

    @Test
    void a_missing_program_or_directory_is_an_outcome() throws Exception {
        ProcessRunner runner = new ProcessRunner("t");
        assertThat(runner.run(
                        new ProcessRequest(List.of("no-such-program"), directory, Map.of(), Duration.ofSeconds(1)),
                        lines::add))
                .isInstanceOfSatisfying(
                        ProcessOutcome.NotStarted.class,
                        outcome -> assertThat(outcome.reason()).contains("no-such-program"));
        assertThat(runner.run(
                        new ProcessRequest(
                                List.of("/bin/sh"), directory.resolve("gone"), Map.of(), Duration.ofSeconds(1)),
                        lines::add))
                .isEqualTo(new ProcessOutcome.NotStarted("the working directory gone does not exist"));
    }

    @Test
    void an_interrupt_ends_the_tree() throws Exception {
        Thread caller = Thread.currentThread();
        assertThatThrownBy(() -> new ProcessRunner("t")
                        .run(request("sleep 600 & echo $! > child; echo up; wait", Map.of(), 100), line -> {
                            if (line.equals("up")) {
                                caller.interrupt();
                            }
                        }))
                .isInstanceOf(InterruptedException.class);
        assertThat(isAlive("child")).isFalse();
    }

    private ProcessOutcome run(String script) throws InterruptedException {
        return run(script, Map.of("PATH", "/usr/bin:/bin"), 60);
    }

    private ProcessOutcome run(String script, Map<String, String> environment, int seconds)
            throws InterruptedException {
        return new ProcessRunner("t").run(request(script, environment, seconds), lines::add);
    }

    private ProcessRequest request(String script, Map<String, String> environment, int seconds) {
        return new ProcessRequest(
                List.of("/bin/sh", "-c", "PATH=/usr/bin:/bin; " + script),
                directory,
                environment,
                Duration.ofSeconds(seconds));
    }

    private boolean isAlive(String pidFile) throws Exception {
        long pid = Long.parseLong(Files.readString(directory.resolve(pidFile)).trim());
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
