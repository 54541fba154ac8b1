package dev.firsttry.plan;

import static org.assertj.core.api.Assertions.assertThat;

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
        PipelinePlan part = Selected.of(plan, Selection.parse("test (b, 1)", ""))
                .plan()
                .pipelines()
                .get(0);
        assertThat(part.stages()).containsExactly(List.of("lint"), List.of("test (b, 1)"));
        assertThat(part.criticalPath()).containsExactly("lint", "test (b, 1)");
    }

    @Test
    void what_fits_nothing_is_told() {
        assertThat(Selected.of(plan, Selection.parse("tset,lint", "os:c")).unknown())
                .containsExactly("tset", "os:c");
        assertThat(Selected.of(plan, Selection.ALL).plan()).isSameAs(plan);
    }

    private List<String> ids(String jobs, String matrix) {
        return Selected.of(plan, Selection.parse(jobs, matrix)).plan().pipelines().get(0).instances().stream()
                .map(Instance::id)
                .toList();
    }
}
