package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firsttry.plan.format.PlanFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a run proved is not handed to the CI service again, and whatever is not known is. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the scripts are for bash")
class ProvenInstancesTest {

    private static final String WORKFLOW = """
            on: push
            jobs:
              make:
                runs-on: ubuntu-latest
                outputs: {legs: "${{ steps.m.outputs.legs }}"}
                steps:
                  - uses: actions/checkout@v4
                  - {id: m, run: 'echo legs=[1,2] >> "$GITHUB_OUTPUT"'}
              test:
                needs: make
                runs-on: ubuntu-latest
                strategy: {matrix: {n: [1, 2]}, fail-fast: false}
                steps:
                  - run: test "${{ needs.make.outputs.legs }}" = "[1,2]"
                  - run: test ! -e "${{ vars.SHARED }}/fail-${{ matrix.n }}"
              after:
                if: always()
                needs: test
                runs-on: ubuntu-latest
                steps: [{run: 'echo "${{ needs.test.result }}"'}]
              grown:
                needs: make
                runs-on: ubuntu-latest
                strategy: {matrix: {leg: "${{ fromJSON(needs.make.outputs.legs) }}"}}
                steps: [{run: "true"}]
              never:
                if: github.ref == 'refs/heads/elsewhere'
                runs-on: ubuntu-latest
                steps: [{run: "true"}]
            """;

    @TempDir
    Path directory;

    private static List<String> keys(RunProject project) throws IOException, InterruptedException {
        String matrix = project.fanOut(PlanFormat.GITHUB_MATRIX);
        List<String> keys = new ArrayList<>();
        for (JsonNode row : new ObjectMapper().readTree(matrix).path("include")) {
            keys.add(row.path("jobs").asText());
        }
        return keys;
    }

    @Test
    void before_a_run_nothing_is_proven() throws Exception {
        RunProject project = new RunProject(directory).workflow(WORKFLOW);

        assertThat(keys(project)).containsExactly("make#0", "test#0", "test#1", "after#0", "grown#0", "never#0");
        assertThat(project.top().resolve("target")).doesNotExist();
    }

    @Test
    void a_run_proves_what_succeeded_and_what_is_skipped_or_grows_stays() throws Exception {
        RunProject project = new RunProject(directory).workflow(WORKFLOW);
        project.run();

        assertThat(keys(project)).containsExactly("grown#0", "never#0");
    }

    @Test
    void what_needs_an_unproven_instance_stays_whatever_was_once_proven() throws Exception {
        RunProject project = new RunProject(directory).workflow(WORKFLOW);
        Files.createFile(directory.resolve("fail-2"));
        project.run();
        assertThat(project.status("after")).isEqualTo("success");

        assertThat(keys(project)).containsExactly("test#1", "after#0", "grown#0", "never#0");
    }

    @Test
    void a_changed_file_brings_everything_back_and_the_old_file_takes_it_away() throws Exception {
        RunProject project = new RunProject(directory).workflow(WORKFLOW).file("input.txt", "one");
        project.run();

        project.file("input.txt", "two");
        assertThat(keys(project)).hasSize(6);

        project.file("input.txt", "one");
        assertThat(keys(project)).hasSize(2);
    }

    @Test
    void asking_runs_no_step_and_leaves_the_report_alone() throws Exception {
        RunProject project = new RunProject(directory).workflow("""
                        on: push
                        jobs:
                          one:
                            runs-on: ubuntu-latest
                            steps: [{run: 'echo ran >> "${{ vars.SHARED }}/count"'}]
                        """);
        project.run();
        JsonNode report = project.report();

        keys(project);
        project.file("more.txt", "x");
        keys(project);

        assertThat(Files.readAllLines(directory.resolve("count"))).hasSize(1);
        assertThat(project.report()).isEqualTo(report);
    }

    @Test
    void two_workflows_with_equal_jobs_are_told_apart() throws Exception {
        String text = "on: push\njobs: {one: {runs-on: ubuntu-latest, steps: [{run: '%s'}]}}\n";
        RunProject project = new RunProject(directory)
                .file(".github/workflows/a.yml", text.formatted("true"))
                .file(".github/workflows/b.yml", text.formatted("false"));
        project.run();

        String matrix = project.fanOut(PlanFormat.GITHUB_MATRIX);

        assertThat(matrix).contains("b.yml").doesNotContain("a.yml");
    }

    @Test
    void gitlab_leaves_out_what_is_proven_with_what_was_handed_on() throws Exception {
        RunProject project = new RunProject(directory).file(".gitlab-ci.yml", """
                                lint: {stage: build, script: "true"}
                                make: {stage: build, script: "echo x > made", artifacts: {paths: [made]}}
                                quick: {stage: test, script: "true", needs: [lint]}
                                slow: {stage: test, script: "cat made && test -e go"}
                                last: {stage: deploy, script: "true"}
                                """);
        project.run();

        String child = project.fanOut(PlanFormat.GITLAB_CHILD);

        assertThat(child).contains("'slow#0'", "'last#0'").doesNotContain("'lint#0'", "'make#0'", "'quick#0'");
    }

    @Test
    void what_a_run_would_refuse_nothing_proves() throws Exception {
        RunProject project = new RunProject(directory).workflow(WORKFLOW);
        project.run();

        assertThat(project.pin("0".repeat(64)).provenRemarks())
                .singleElement()
                .asString()
                .contains("[lock/", "nothing counts as proven");
    }
}
