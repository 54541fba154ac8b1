package dev.firsttry.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.pipeline.PlanContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AffectedTest {

    private static final String JOBS = "jobs: {a: {runs-on: x, steps: [{run: a}]}}\n";

    @TempDir
    private Path root;

    @Test
    void the_path_filters_of_the_event_decide() {
        workflow("docs.yml", "on: {push: {paths: ['docs/**']}, pull_request: }\n");
        workflow("code.yml", "on: {push: {paths-ignore: ['docs/**']}}\n");
        workflow("all.yml", "on: push\n");
        assertThat(affected("push", "refs/heads/x", "docs/a.md")).containsExactly("all.yml", "docs.yml");
        assertThat(affected("push", "refs/heads/x", "src/A.java")).containsExactly("all.yml", "code.yml");
    }

    @Test
    void a_workflow_that_the_event_does_not_start_is_judged_by_its_other_triggers() {
        workflow("docs.yml", "on: {pull_request: {paths: ['docs/**']}}\n");
        workflow("nightly.yml", "on: {schedule: [{cron: '1 2 * * *'}]}\n");
        assertThat(affected("push", "", "src/A.java")).containsExactly("nightly.yml");
        assertThat(affected("push", "", "docs/a.md")).containsExactly("docs.yml", "nightly.yml");
    }

    @Test
    void what_is_not_known_and_what_has_no_base_leaves_everything() {
        workflow("docs.yml", "on: {push: {paths: ['docs/**']}}\n");
        assertThat(affected("push", "refs/heads/x")).containsExactly("docs.yml");
        assertThat(affected("push", "refs/tags/v1", "src/A.java")).containsExactly("docs.yml");
    }

    @Test
    void gitlab_judges_changes_job_by_job() {
        new Repository(root).file(".gitlab-ci.yml", """
                docs: {script: [a], rules: [{changes: ['docs/**']}]}
                code: {script: [a], rules: [{changes: ['src/**']}]}
                """);
        PlanContext context = context("push", "refs/heads/x", "src/A.java");
        assertThat(plan(context).pipelines().get(0).instances())
                .extracting(Instance::id)
                .containsExactly("code");
    }

    private void workflow(String name, String triggers) {
        new Repository(root).file(".github/workflows/" + name, triggers + JOBS);
    }

    private List<String> affected(String event, String ref, String... files) {
        return plan(context(event, ref, files)).pipelines().stream()
                .map(pipeline -> pipeline.pipeline().source().replace(".github/workflows/", ""))
                .toList();
    }

    private static PlanContext context(String event, String ref, String... files) {
        return new PlanContext(event, ref, "main", Map.of(), Map.of(), Map.of(), Map.of(), List.of(files));
    }

    private ExecutionPlan plan(PlanContext context) {
        PlanRequest request = new PlanRequest(root, List.of(), context, Optional.empty());
        PlanOutcome outcome = Planner.plan(request, Selection.parse("", "", true));
        return ((PlanOutcome.Planned) outcome).plan();
    }
}
