package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.firsttry.finding.FirstTryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that is full: the job that met it fails and says so, what cannot be put on record ends the run, and nothing is
 * left. {@code /dev/full} stands for the disk everywhere on Linux; a small file system is one where it can be mounted.
 */
@Timeout(120)
@EnabledOnOs(value = OS.LINUX, disabledReason = "needs /dev/full")
class DiskFullTest {

    private static final String FILL = """
            on: push
            jobs:
              fill:
                runs-on: ubuntu-latest
                steps:
                  - run: |
                      (setsid sleep 986 &)
                      echo $$ > "${{ vars.SHARED }}/pid"
                      head -c 20000000 /dev/zero > %s
              after:
                needs: fill
                if: always()
                runs-on: ubuntu-latest
                steps:
                  - run: head -c 1000000 /dev/zero > small
            """;

    @TempDir
    Path directory;

    private boolean mounted;

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            assertThat(command("umount", small().toString())).isTrue();
        }
    }

    @Test
    void a_job_that_cannot_write_fails_and_says_why() throws Exception {
        RunProject project = new RunProject(directory).workflow(FILL.formatted("/dev/full"));

        assertThat(project.run().failsBuild()).isTrue();

        assertOneFailedAndNothingIsLeft(project);
    }

    @Test
    void a_log_that_cannot_be_written_ends_the_run_and_everything_in_it() throws Exception {
        RunProject project = new RunProject(directory).workflow("""
                on: push
                jobs:
                  talk: {runs-on: ubuntu-latest, steps: [run: seq 1 100000]}
                  wait: {runs-on: ubuntu-latest, steps: [run: exec sleep 986]}
                """);
        Path logs = Files.createDirectories(project.top().resolve("target/firsttry/logs"));
        Files.createSymbolicLink(logs.resolve("talk.log"), Path.of("/dev/full"));

        assertThatThrownBy(project::run)
                .isInstanceOf(FirstTryException.class)
                .hasMessageContaining("talk.log")
                .hasMessageContaining("No space left");

        assertNothingIsLeft(project);
    }

    @Test
    void a_job_that_fills_the_file_system_of_the_workspaces_leaves_room_for_the_next() throws Exception {
        mount("4m");
        RunProject project = new RunProject(directory).cachedIn(small()).workflow(FILL.formatted("big"));

        assertThat(project.run().failsBuild()).isTrue();

        assertOneFailedAndNothingIsLeft(project);
    }

    @Test
    void a_file_system_without_room_for_a_workspace_is_named() throws Exception {
        mount("64k");
        assertThat(command("sh", "-c", "cat /dev/zero > " + small().resolve("full")))
                .isFalse();
        RunProject project = new RunProject(directory).cachedIn(small()).workflow(FILL.formatted("big"));

        assertThatThrownBy(project::run).isInstanceOf(FirstTryException.class).hasMessageContaining("No space left");
    }

    private void assertOneFailedAndNothingIsLeft(RunProject project) throws IOException {
        assertThat(project.status("fill")).isEqualTo("failure");
        assertThat(project.log("fill")).contains("No space left on device");
        assertThat(project.status("after")).as(project.log("after")).isEqualTo("success");
        long pid = Long.parseLong(Files.readString(directory.resolve("pid")).strip());
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertNothingIsLeft(project);
    }

    private static void assertNothingIsLeft(RunProject project) {
        List<String> sleepers = ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains("sleep 986"))
                .toList();
        assertThat(sleepers).isEmpty();
        assertThat(project.workspaces()).isEmptyDirectory();
    }

    private Path small() {
        return directory.resolve("small");
    }

    private void mount(String size) throws Exception {
        Files.createDirectory(small());
        mounted = "root".equals(System.getProperty("user.name"))
                && command("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", small().toString());
        assumeTrue(mounted, "no tmpfs can be mounted here");
    }

    private static boolean command(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() == 0;
    }
}
