package dev.firsttry.policy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several Maven builds of one checkout write the same trail. */
class TrailProcessesTest {

    @TempDir
    private Path root;

    @Test
    void parallel_processes_make_one_chain() throws Exception {
        List<Process> writers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            writers.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            TrailWriter.class.getName(),
                            root.toString(),
                            "20")
                    .redirectErrorStream(true)
                    .start());
        }
        for (Process writer : writers) {
            assertThat(new String(writer.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEmpty();
            assertThat(writer.waitFor()).isZero();
        }
        assertThat(TrailVerifier.verify(root)).satisfies(check -> {
            assertThat(check.findings()).isEmpty();
            assertThat(check.lines()).isEqualTo(60);
        });
    }
}
