package dev.firsttry.execution.action.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.execution.action.BuiltinAction;
import dev.firsttry.execution.action.BuiltinResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs of the test are shell scripts")
class SetupProgramTest {

    private Bench bench;

    @BeforeEach
    void bench(@TempDir Path root) throws Exception {
        bench = new Bench(root);
    }

    @Test
    void the_program_on_the_path_stands_in_when_it_is_of_the_version() throws Exception {
        bench.program("node", "v20.11.1");

        BuiltinResult.Done done =
                bench.done(action("actions/setup-node"), Map.of("node-version", "20.x", "cache", "npm"));

        assertThat(done.outputs()).containsEntry("node-version", "20.11.1");
        assertThat(done.paths()).containsExactly(bench.programs);
    }

    @Test
    void another_version_never_stands_in() throws Exception {
        bench.program("node", "v18.0.0");
        bench.program("mvn", "Apache Maven 3.9.9 (abc)");

        assertThat(bench.unsupported(action("actions/setup-node"), Map.of("node-version", "20")))
                .contains("node 20", "18.0.0");
        assertThat(bench.unsupported(action("actions/setup-node"), Map.of("node-version", "lts/*")))
                .contains("lts/*");
        assertThat(bench.unsupported(action("stcarolas/setup-maven"), Map.of("maven-version", "3.8.8")))
                .contains("3.8.8", "3.9.9");
    }

    @Test
    void no_program_is_unsupported() throws Exception {
        assertThat(bench.unsupported(action("gradle/actions/setup-gradle"), Map.of("gradle-version", "8.5")))
                .contains("gradle 8.5 is not on the path");
    }

    @Test
    void a_build_that_brings_its_own_needs_nothing() throws Exception {
        assertThat(bench.done(action("gradle/actions/setup-gradle"), Map.of()).paths())
                .isEmpty();
        assertThat(bench.done(action("gradle/actions/setup-gradle"), Map.of("gradle-version", "wrapper"))
                        .paths())
                .isEmpty();
    }

    @Test
    void reads_the_version_from_a_file() throws Exception {
        bench.program("node", "v20.11.1");
        bench.file(".nvmrc", "v20\n");

        assertThat(bench.done(action("actions/setup-node"), Map.of("node-version-file", ".nvmrc"))
                        .outputs())
                .containsEntry("node-version", "20.11.1");
    }

    @Test
    void python_is_found_under_its_plain_name_where_only_python3_is_there() throws Exception {
        bench.program("python", "Python 2.7.18");
        BuiltinAction python = action("actions/setup-python");
        assertThat(bench.unsupported(python, Map.of("python-version", "3.11"))).contains("2.7.18");
        Files.delete(bench.programs.resolve("python"));
        bench.program("python3", "Python 3.11.2");

        BuiltinResult.Done done = bench.done(python, Map.of("python-version", "3.11"));

        assertThat(done.paths())
                .singleElement()
                .satisfies(directory -> assertThat(directory.resolve("python")).isExecutable());
    }

    private static BuiltinAction action(String name) {
        return Builtins.all().get(name);
    }
}
