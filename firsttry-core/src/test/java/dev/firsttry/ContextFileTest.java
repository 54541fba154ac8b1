package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firsttry.expression.Value;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.pipeline.PlanContext;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextFileTest {

    @TempDir
    private Path directory;

    @Test
    void everything_is_optional() throws Exception {
        assertThat(read("{}")).isEqualTo(PlanContext.DEFAULT);
    }

    @Test
    void reads_all_of_it() throws Exception {
        PlanContext context = read("""
                {"event":"pull_request","ref":"refs/heads/x","defaultBranch":"main","variables":{"A":"1"},
                 "inputs":{"deep":true,"n":2},"secrets":{"S":"x"},"vars":{"V":"v"},"changedFiles":["a/b.txt"]}""");
        assertThat(context.event()).isEqualTo("pull_request");
        assertThat(context.defaultBranch()).isEqualTo("main");
        assertThat(context.inputs()).containsEntry("deep", Value.of(true)).containsEntry("n", Value.of(2));
        assertThat(context.changedFiles()).containsExactly("a/b.txt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"evnt":"push"}          | 'evnt' is not a field of the context
                    {"event":1}              | 'event' is not a text
                    {"changedFiles":"a"}     | 'changedFiles' is not a list
                    {"variables":{"A":{}}}   | 'variables.A' is not a text
                    []                       | the context is not an object
                    {"event":"a","event":"b"}| context.json:1:
                    {"event":                | context.json:1:
                    """)
    void what_is_wrong_is_named(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(FirstTryException.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_missing_file_is_an_environment_fault() {
        assertThatThrownBy(() -> ContextFile.read(directory.resolve("none.json")))
                .hasMessageContaining("[context/unreadable]");
    }

    private PlanContext read(String text) throws Exception {
        return ContextFile.read(Files.writeString(directory.resolve("context.json"), text));
    }
}
