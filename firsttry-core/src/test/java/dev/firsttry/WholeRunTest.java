package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.pipeline.PlanContext;
import dev.firsttry.plan.Selection;
import dev.firsttry.policy.bypass.BypassKind;
import dev.firsttry.policy.bypass.BypassRequest;
import dev.firsttry.policy.bypass.Origin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** When a run is answered by the one before it, and what ends that. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the scripts are for bash")
class WholeRunTest {

    private static final String PIPELINE = """
            on: push
            jobs:
              a: {runs-on: ubuntu-latest, steps: [{uses: actions/checkout@v4}, {run: cat input.txt}]}
              b: {needs: a, runs-on: ubuntu-latest, steps: [run: echo b]}
              never: {if: false, runs-on: ubuntu-latest, steps: [run: exit 1]}
            """;

    @TempDir
    Path directory;

    private RunProject project;

    @BeforeEach
    void run_once() throws Exception {
        project = new RunProject(directory).workflow(PIPELINE).file("input.txt", "one");
        assertThat(project.run().failsBuild()).isFalse();
        assertThat(answered()).isFalse();
    }

    private boolean answered() throws Exception {
        return project.report().path("findings").findValuesAsText("rule").contains("run/unchanged");
    }

    private boolean answersNext() throws Exception {
        project.run();
        return answered();
    }

    @Test
    void the_same_run_is_answered_with_statuses_plan_and_logs() throws Exception {
        Path output = project.top().resolve("target/firsttry");
        String plan = Files.readString(output.resolve("plan.json"));
        Files.delete(output.resolve("plan.json"));
        Files.delete(output.resolve("logs/a.log"));

        assertThat(project.run().failsBuild()).isFalse();

        assertThat(answered()).isTrue();
        assertThat(project.report().path("status").asText()).isEqualTo("success");
        assertThat(project.task("a").path("cache").asText()).isEqualTo("local");
        assertThat(project.task("b").path("needs").get(0).asText()).isEqualTo("a");
        assertThat(project.status("never")).isEqualTo("skipped");
        assertThat(project.log("a")).contains("one");
        assertThat(output.resolve("plan.json")).hasContent(plan);
    }

    @Test
    void what_jobs_told_is_told_again() throws Exception {
        project.workflow("""
                on: push
                jobs:
                  a: {runs-on: ubuntu-latest, steps: [run: 'echo "::warning file=input.txt,line=1::old"']}
                """);
        project.run();
        List<String> first = found();
        assertThat(first).anyMatch(line -> line.contains("\"old\""));

        assertThat(answersNext()).isTrue();

        assertThat(found()).isEqualTo(first);
    }

    @Test
    void what_the_service_would_show_for_a_pipeline_is_told_again() throws Exception {
        Files.delete(project.top().resolve(".github/workflows/ci.yml"));
        project.file(".gitlab-ci.yml", """
                build: {script: [echo build], tags: []}
                release: {stage: deploy, script: [echo release], when: manual, allow_failure: false}
                """);
        assertThat(project.run().failsBuild()).isFalse();
        List<String> first = found();
        assertThat(first)
                .anyMatch(line -> line.contains("run/pipeline-blocked") && line.contains("-Dfirsttry.job='release'"));

        assertThat(answersNext()).isTrue();

        assertThat(found()).isEqualTo(first);
    }

    /** All findings of the last run, but the one that says that it was told and not done. */
    private List<String> found() throws Exception {
        List<String> found = new ArrayList<>();
        project.report().path("findings").forEach(one -> found.add(one.toString()));
        found.removeIf(line -> line.contains("run/unchanged"));
        return found;
    }

    @Test
    void the_audit_trail_has_every_run() throws Exception {
        long before = ends();

        assertThat(answersNext()).isTrue();

        assertThat(ends()).isEqualTo(before + 1);
    }

    private long ends() throws Exception {
        return Files.readAllLines(project.top().resolve(".firsttry/audit.jsonl")).stream()
                .filter(line -> line.contains("\"reasons\""))
                .count();
    }

    @Test
    void another_content_of_a_file_ends_it_until_it_is_back() throws Exception {
        project.file("input.txt", "two");
        assertThat(answersNext()).isFalse();
        assertThat(project.log("a")).contains("two");

        project.file("input.txt", "one");

        assertThat(answersNext()).isTrue();
        assertThat(project.log("a")).contains("one");
    }

    @Test
    void a_new_file_ends_it() throws Exception {
        project.file("new.txt", "");

        assertThat(answersNext()).isFalse();
    }

    @Test
    void another_context_ends_it() throws Exception {
        project.context(new PlanContext("push", "", "", Map.of(), Map.of(), Map.of("TOKEN", "t"), Map.of(), List.of()));
        assertThat(answersNext()).isFalse();
        project.context(new PlanContext("push", "refs/heads/x", "", Map.of(), Map.of(), Map.of(), Map.of(), List.of()));
        assertThat(answersNext()).isFalse();
    }

    @Test
    void another_selection_ends_it_and_has_an_answer_of_its_own() throws Exception {
        project.options(RunOptions.ALL.with(Selection.parse("a", "", false)));

        assertThat(answersNext()).isFalse();
        assertThat(answersNext()).isTrue();
        assertThat(project.report().path("tasks")).hasSize(1);
    }

    @Test
    void another_policy_ends_it() throws Exception {
        project.file("policies/p.json", "{\"name\":\"p\",\"checks\":{}}");

        assertThat(answersNext()).isFalse();
    }

    @Test
    void another_tool_ends_it() throws Exception {
        Path programs = Files.createDirectory(directory.resolve("programs"));
        Path make = Files.writeString(programs.resolve("make"), "#!/bin/sh\nexit 0\n");
        assertThat(make.toFile().setExecutable(true)).isTrue();
        project.programs(programs);

        assertThat(answersNext()).isFalse();
    }

    @Test
    void without_the_cache_there_is_none() throws Exception {
        project.asking(List.of(
                new BypassRequest(BypassKind.SKIP_CACHE, "FT_SKIP_CACHE=1", new Origin.Environment("FT_SKIP_CACHE"))));

        assertThat(answersNext()).isFalse();
        assertThat(project.task("a").path("cache").asText()).isEqualTo("off");
    }

    @Test
    void a_run_within_a_run_is_not_answered() throws Exception {
        project.options(RunOptions.ALL.within("run-0"));

        assertThat(answersNext()).isFalse();
        assertThat(project.status("a")).isEqualTo("unsupported");
    }

    @Test
    void a_failure_is_no_answer_even_where_it_is_allowed() throws Exception {
        project.workflow("""
                on: push
                jobs:
                  shaky: {continue-on-error: true, runs-on: ubuntu-latest, steps: [run: exit 1]}
                """);

        assertThat(project.run().failsBuild()).isFalse();
        assertThat(answersNext()).isFalse();
    }

    @Test
    void what_only_ci_can_prove_is_told_again_and_judged_again() throws Exception {
        project.workflow("""
                on: push
                jobs:
                  mac: {runs-on: macos-latest, steps: [run: exit 0]}
                """).file("policies/p.json", """
                        {"name":"p","checks":{},"restrictions":{"allow_partial_runs":false}}""");
        assertThat(project.run().failsBuild()).isTrue();

        GateOutcome again = project.run();

        assertThat(answered()).isTrue();
        assertThat(again.failsBuild()).isTrue();
        assertThat(project.status("mac")).isEqualTo("unsupported");
        assertThat(project.report().path("status").asText()).isEqualTo("failure");
    }

    @Test
    void files_that_changed_while_jobs_ran_leave_nothing_to_answer_with() throws Exception {
        project.context(PlanContext.DEFAULT).workflow("""
                on: push
                jobs:
                  a: {runs-on: ubuntu-latest, steps: [run: 'echo more >> "${{ vars.SHARED }}/repo/input.txt"']}
                """);
        project.run();

        assertThat(answersNext()).isFalse();
    }

    @Test
    void what_depended_on_an_engine_for_containers_is_asked_again() throws Exception {
        Path programs = Files.createDirectory(directory.resolve("programs"));
        for (String engine : List.of("docker", "podman")) {
            Path program = Files.writeString(programs.resolve(engine), "#!/bin/sh\nexit 1\n");
            assertThat(program.toFile().setExecutable(true)).isTrue();
        }
        project.programs(programs).workflow("""
                on: push
                jobs:
                  boxed: {container: alpine, runs-on: ubuntu-latest, steps: [run: exit 0]}
                """);
        project.run();
        assertThat(project.status("boxed")).isEqualTo("unsupported");

        assertThat(answersNext()).isFalse();
    }

    @Test
    void a_secret_in_the_name_of_a_job_keeps_nothing() throws Exception {
        project.context(
                new PlanContext("push", "", "", Map.of(), Map.of(), Map.of("TOKEN", "target"), Map.of(), List.of()));
        project.run();

        assertThat(answersNext()).isFalse();
        assertThat(project.report().path("status").asText()).isEqualTo("success");
    }
}
