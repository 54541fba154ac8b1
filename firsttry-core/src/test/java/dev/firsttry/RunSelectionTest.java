package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.plan.Selection;
import dev.firsttry.policy.bypass.JobSelection;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which jobs a run has: those that were named, those that the event starts, and what the policy says of either. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the scripts are for bash")
class RunSelectionTest {

    @TempDir
    Path directory;

    @Test
    void commands_that_are_told_for_failed_jobs_run_them_alone() throws Exception {
        String workflow = """
                on: push
                jobs:
                  legs:
                    runs-on: ubuntu-latest
                    outputs: {legs: '["a", "b"]'}
                    steps: [run: exit 0]
                  late:
                    needs: legs
                    strategy: {fail-fast: false, matrix: {leg: "${{ fromJSON(needs.legs.outputs.legs) }}"}}
                    uses: ./.github/workflows/inner.yml
                  twice: {runs-on: ubuntu-latest, steps: [run: exit 1]}
                """;
        RunProject project = new RunProject(directory)
                .file(".github/workflows/one.yml", workflow)
                .file(".github/workflows/two.yml", workflow)
                .file(".github/workflows/inner.yml", """
                        on: workflow_call
                        jobs:
                          inside: {runs-on: ubuntu-latest, steps: [run: exit 1]}
                        """);
        project.run();
        assertThat(project.status("two.yml: late (b) / inside")).isEqualTo("failure");
        List<String> remedies = project.report().path("findings").findValuesAsText("remedy");

        assertThat(remedies).anyMatch(remedy -> remedy.endsWith("-Dfirsttry.job='two.yml: twice'"));
        assertThat(remedies).anyMatch(remedy -> remedy.endsWith("-Dfirsttry.job='two.yml: late / inside'"));
        assertThat(selected(project, "two.yml: twice")).containsExactly("twice");
        assertThat(selected(project, "two.yml: late / inside"))
                .containsExactly("legs", "late / inside", "late (a) / inside", "late (b) / inside");
    }

    private static List<String> selected(RunProject project, String job) throws Exception {
        project.options(RunOptions.ALL.with(Selection.parse(job, "", false)));
        project.run();
        return project.report().path("tasks").findValuesAsText("id");
    }

    @Test
    void a_selected_job_brings_what_it_needs_and_nothing_else() throws Exception {
        RunProject project = new RunProject(directory).workflow("""
                on: push
                jobs:
                  a: {runs-on: ubuntu-latest, steps: [run: echo a]}
                  b: {needs: a, runs-on: ubuntu-latest, steps: [run: echo b]}
                  c: {runs-on: ubuntu-latest, steps: [run: echo c]}
                """);

        project.options(RunOptions.ALL.with(Selection.parse("b", "", false))).run();

        assertThat(project.report().path("tasks")).hasSize(2);
        assertThat(project.status("a")).isEqualTo("success");
        assertThat(project.status("b")).isEqualTo("success");
    }

    @Test
    void a_locked_policy_decides_about_partial_runs() throws Exception {
        RunProject project = new RunProject(directory)
                .workflow("on: push\njobs:\n  a: {runs-on: ubuntu-latest, steps: [run: echo a]}\n")
                .file("policies/p.json", "{\"name\":\"p\",\"locked\":true,\"checks\":{}}");
        project.asking(new JobSelection("a", "", false, true).requests())
                .options(RunOptions.ALL.with(Selection.parse("a", "", false)));

        GateOutcome outcome = project.run();

        assertThat(outcome.failsBuild()).isTrue();
        assertThat(project.report().path("violations").findValuesAsText("rule"))
                .contains("bypass/job-selection", "bypass/job-machine");
        assertThat(project.report().path("tasks")).isEmpty();
    }

    @Test
    void an_event_that_starts_nothing_is_no_success() throws Exception {
        RunProject project = new RunProject(directory)
                .workflow("on: pull_request\njobs:\n  a: {runs-on: ubuntu-latest, steps: [run: echo a]}\n");

        assertThat(project.run().failsBuild()).isTrue();
        assertThat(project.report().path("findings").findValuesAsText("rule")).contains("run/nothing-started");
    }
}
