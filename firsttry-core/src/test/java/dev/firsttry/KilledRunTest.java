package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Nobody is left to clean up after a run that was killed, so the next start does. */
@EnabledOnOs(OS.LINUX)
class KilledRunTest {

    @TempDir
    Path directory;

    @Test
    @Timeout(120)
    void a_script_that_kills_its_parent_leaves_nothing_after_the_next_start() throws Exception {
        RunProject project = new RunProject(directory).workflow("""
                on: push
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    steps:
                      - uses: actions/checkout@v4
                      - run: |
                          echo $$ > ${{ vars.SHARED }}/script
                          (sleep 863 & echo $! > ${{ vars.SHARED }}/sleeper; wait) &
                          while [ ! -s ${{ vars.SHARED }}/sleeper ]; do sleep 0.05; done
                          kill -9 $PPID
                          sleep 864
                """).file("README.md", "untouched");
        Process killed = RunProcess.start(directory);
        assertThat(killed.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(killed.exitValue())
                .as(Files.readString(directory.resolve("process.log")))
                .isEqualTo(128 + 9);
        assertThat(project.workspaces()).isNotEmptyDirectory();
        ProcessHandle script = process("script");
        ProcessHandle sleeper = process("sleeper");

        project.workflow("on: push\njobs: {a: {runs-on: ubuntu-latest, steps: [run: echo fine]}}\n");
        assertThat(project.run().failsBuild()).isFalse();

        assertThat(Stream.of(script, sleeper)).noneMatch(ProcessHandle::isAlive);
        assertThat(project.workspaces()).isEmptyDirectory();
        assertThat(project.top().resolve("README.md")).hasContent("untouched");
        assertThat(project.status("a")).isEqualTo("success");
    }

    private ProcessHandle process(String file) throws Exception {
        long pid = Long.parseLong(Files.readString(directory.resolve(file)).strip());
        Optional<ProcessHandle> found = ProcessHandle.of(pid);
        assertThat(found).as("it outlived its parent").isPresent();
        return found.get();
    }
}
