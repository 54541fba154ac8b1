package dev.firsttry.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectedTest {

    @TempDir
    private Path root;

    private ExecutionPlan plan;

    @BeforeEach
    void plan() {
        plan = new Repository(root).github("""
                        on: push
                        jobs:
                          lint: {runs-on: x, steps: [{run: a}]}
                          docs: {runs-on: x, steps: [{run: a}]}
                          test:
                            needs: lint
                            runs-on: x
                            strategy: {matrix: {os: [a, b], v: [1, 2]}}
                            steps: [{run: a}]
                          ship: {runs-on: x, needs: test, steps: [{run: a}]}
                        """).plan();
    }

    @Test
    void a_job_brings_all_its_instances_and_what_they_need() {
        assertThat(ids("test", "")).containsExactly("lint", "test (a, 1)", "test (a, 2)", "test (b, 1)", "test (b, 2)");
    }

    @Test
    void an_instance_is_named_by_id_or_key() {
        assertThat(ids("test (a, 2), docs", "")).containsExactly("lint", "docs", "test (a, 2)");
        assertThat(ids("test#3", "")).containsExactly("lint", "test (b, 2)");
    }

    @Test
    void matrix_values_select_across_jobs() {
        assertThat(ids("", "os:b,v:1")).containsExactly("lint", "test (b, 1)");
    }

    @Test
    void stages_and_critical_path_are_those_of_the_part() {
        PipelinePlan part = Selected.of(plan, Selection.parse("test (b, 1)", "", false))
                .pipelines()
                .get(0);
        assertThat(part.stages()).containsExactly(List.of("lint"), List.of("test (b, 1)"));
        assertThat(part.criticalPath()).containsExactly("lint", "test (b, 1)");
    }

    @Test
    void a_name_with_commas_is_found_whole() {
        assertThat(ids("docs,test (b, 1)", "")).containsExactly("lint", "docs", "test (b, 1)");
    }

    @Test
    void everything_is_the_plan_itself() {
        assertThat(Selected.of(plan, Selection.ALL)).isSameAs(plan);
    }

    @Test
    void an_unknown_job_is_told_with_what_there_is() {
        assertThat(refusal("lint,tests", ""))
                .isEqualTo("[selection/unknown-job] firsttry.job is 'tests', but no job, instance or key of the plan is"
                        + " called so; did you mean 'test'? Name one of 'lint', 'docs', 'test', 'ship'; or an instance"
                        + " as firsttry:plan prints it.");
    }

    @Test
    void an_unknown_matrix_key_or_value_is_told_with_what_there_is() {
        assertThat(refusal("", "oss:a")).contains("[selection/unknown-matrix]", "'oss'", "one of the keys 'os', 'v'");
        assertThat(refusal("", "os:c")).contains("[selection/unknown-matrix]", "os:c", "Use one of 'a', 'b' for os.");
        assertThat(refusal("", "os")).contains("[selection/unknown-matrix]", "Use one of 'a', 'b' for os.");
    }

    @Test
    void known_names_that_no_instance_has_together_are_told() {
        assertThat(refusal("docs", "os:a")).contains("[selection/empty]", "firsttry.job=docs", "firsttry.matrix=os:a");
    }

    private String refusal(String jobs, String matrix) {
        Selection selection = Selection.parse(jobs, matrix, false);
        Finding finding = catchThrowableOfType(FirstTryException.class, () -> Selected.of(plan, selection))
                .finding();
        return finding.headline() + " " + finding.remedy();
    }

    private List<String> ids(String jobs, String matrix) {
        return Selected.of(plan, Selection.parse(jobs, matrix, false)).pipelines().get(0).instances().stream()
                .map(Instance::id)
                .toList();
    }
}
