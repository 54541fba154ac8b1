package dev.firsttry.workflow.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.finding.Fault;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.pipeline.Pipeline;
import dev.firsttry.pipeline.PipelineResult;
import dev.firsttry.workflow.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of events and of {@code runs-on} that the service would refuse, or would wait for without end. */
class TriggersTest {

    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{schedule: [{cron: '@daily'}]} | ubuntu | 1:24 | must have five fields",
                "{schedule: [{cron: '0 25 * * *'}]} | ubuntu | 1:24 | has '25' as hour",
                "{issues: {types: [opened, openned]}} | ubuntu | 1:31 | did you mean 'opened'?",
                "{pull_request: {types: merged}} | ubuntu | 1:28 | has no type 'merged', only assigned",
                "push | [] | 2:21 | 'runs-on' must not be empty",
                "push | '\"\"' | 2:21 | 'runs-on' must not be empty",
            })
    void what_the_service_refuses_is_a_fault_where_it_stands(String on, String runner, String at, String told)
            throws IOException {
        List<Fault> faults = faults(on, runner);

        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).kind()).isEqualTo(FaultKind.BAD_TYPE);
        assertThat(faults.get(0).location()).hasToString("ci.yml:" + at);
        assertThat(faults.get(0).message()).contains(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{schedule: [{cron: '30 5 * * MON-FRI'}]}",
                "{pull_request: {types: [opened, synchronize, enqueued]}}",
                "{repository_dispatch: {types: [anything]}}",
                "{workflow_run: {workflows: [x], types: [completed]}}",
            })
    void what_it_takes_is_none(String on) throws IOException {
        assertThat(faults(on, "[self-hosted, linux]")).isEmpty();
    }

    private List<Fault> faults(String on, String runner) throws IOException {
        String jobs = "jobs: {a: {runs-on: " + runner + ", steps: [{run: x}]}}\n";
        Files.writeString(root.resolve("ci.yml"), "on: " + on + "\n" + jobs);
        return new GitHubReader(new SourceTree(root), Optional.empty())
                .read("ci.yml")
                .fold(new PipelineResult.Cases<>() {
                    @Override
                    public List<Fault> read(Pipeline pipeline) {
                        return List.of();
                    }

                    @Override
                    public List<Fault> faulty(List<Fault> faults, Optional<Pipeline> partial) {
                        return faults;
                    }
                });
    }
}
