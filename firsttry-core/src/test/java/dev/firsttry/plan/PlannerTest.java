package dev.firsttry.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.firsttry.expression.Value;
import dev.firsttry.finding.Fault;
import dev.firsttry.finding.Finding;
import dev.firsttry.pipeline.PlanContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class PlannerTest {

    /** Ends what would go on for years; no machine is so slow that it needs as long. */
    private static final Duration HANG = Duration.ofMinutes(5);

    @TempDir
    private Path root;

    @Test
    void no_workflow_is_an_outcome_of_its_own() {
        assertThat(Planner.plan(PlanRequest.of(root))).isInstanceOf(PlanOutcome.Nothing.class);
    }

    @Test
    void a_named_file_that_is_not_there_is_a_fault() {
        PlanRequest request = new PlanRequest(root, List.of("ci/*.yml"), PlanContext.DEFAULT, Optional.empty());
        assertThat(((PlanOutcome.Faulty) Planner.plan(request)).faults())
                .extracting(Fault::toString)
                .containsExactly("missing-file: no file matches 'ci/*.yml' (ci/*.yml)");
    }

    @Test
    void files_are_found_by_glob_anywhere() {
        new Repository(root)
                .file("a/b/one.yml", minimal())
                .file("a/two.yml", minimal())
                .file("target/x/three.yml", "");
        PlanRequest request = new PlanRequest(root, List.of("**/*.yml"), PlanContext.DEFAULT, Optional.empty());
        assertThat(((PlanOutcome.Planned) Planner.plan(request)).plan().pipelines())
                .extracting(plan -> plan.pipeline().source())
                .containsExactly("a/b/one.yml", "a/two.yml");
    }

    @Test
    void a_hundred_thousand_instances_are_planned() {
        StringBuilder yaml = new StringBuilder("on: push\njobs:\n");
        for (int i = 0; i < 500; i++) {
            yaml.append("  j").append(i).append(":\n    runs-on: x\n");
            yaml.append(i == 0 ? "" : "    needs: j" + (i - 1) + "\n");
            yaml.append("    strategy: {matrix: {a: [1,2,3,4,5,6,7,8,9,10], b: [1,2,3,4,5,6,7,8,9,10], c: [x, y]}}\n");
            yaml.append("    steps: [{run: echo}]\n");
        }
        new Repository(root).github(yaml.toString());
        PipelinePlan plan = new Repository(root).plan().pipelines().get(0);
        assertThat(plan.instances()).hasSize(100_000);
        assertThat(plan.stages()).hasSize(500);
        assertThat(plan.criticalPath()).hasSize(500);
    }

    @Test
    void calls_of_calls_with_matrices_do_not_explode() {
        String matrix = "strategy: {matrix: {a: [1,2,3,4,5,6,7,8,9,10], b: [1,2,3,4,5,6,7,8,9,10]}}";
        Repository repository = new Repository(root)
                .github("on: push\njobs: {x: {" + matrix + ", uses: ./.github/workflows/w1.yml}}\n")
                .file(".github/workflows/w5.yml", "on: workflow_call\njobs: {x: {runs-on: x, steps: [{run: echo}]}}\n");
        for (int i = 1; i < 5; i++) {
            repository.file(
                    ".github/workflows/w" + i + ".yml",
                    "on: workflow_call\njobs: {x: {" + matrix + ", uses: ./.github/workflows/w" + (i + 1) + ".yml}}\n");
        }
        Assertions.assertTimeoutPreemptively(
                HANG,
                () -> assertThat(repository.faults())
                        .extracting(Fault::toString)
                        .anyMatch(fault -> fault.startsWith("unsupported: the plan has more than")));
    }

    @Test
    void an_action_that_uses_itself_ends_and_lacks_no_required_input() {
        ExecutionPlan plan = new Repository(root)
                .file("act/action.yml", """
                        name: a
                        description: a
                        inputs: {must: {description: a, required: true}}
                        runs: {using: composite, steps: [{uses: ./act}]}
                        """)
                .github("on: push\njobs: {a: {runs-on: x, steps: [{uses: ./act}]}}\n")
                .plan();
        assertThat(plan.pipelines().get(0).instances().get(0).facts().commands())
                .hasSizeBetween(1, 12);
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void actions_that_each_use_the_next_ten_times_do_not_explode() {
        Repository repository = new Repository(root);
        for (int i = 0; i < 10; i++) {
            String uses = "{uses: ./act" + (i + 1) + "}";
            repository.file(
                    "act" + i + "/action.yml",
                    "name: a\ndescription: a\nruns: {using: composite, steps: ["
                            + String.join(", ", Collections.nCopies(10, uses))
                            + "]}\n");
        }
        repository.file(
                "act10/action.yml",
                "name: a\ndescription: a\nruns: {using: composite, steps: [{run: ls, shell: sh}]}\n");
        ExecutionPlan plan = repository
                .github("on: push\njobs: {a: {runs-on: x, steps: [{uses: ./act0}]}}\n")
                .plan();
        assertThat(plan.pipelines().get(0).instances().get(0).facts().commands())
                .hasSizeBetween(1, 20_000);
    }

    @Test
    void what_is_always_true_or_pasted_from_strangers_is_linted() {
        ExecutionPlan plan = new Repository(root).github("""
                        on: pull_request
                        jobs:
                          a:
                            runs-on: x
                            if: ${{ github.ref == 'x' }} && true
                            steps:
                              - run: echo "${{ github.event.pull_request.title }}" ${{ github.head_ref }}
                              - run: echo ${{ github.sha }} ${{ github.event.pull_request.base.ref }}
                        """).plan();
        assertThat(Lint.of(plan))
                .extracting(Finding::rule)
                .containsExactly("plan/always-true", "plan/script-injection", "plan/script-injection");
    }

    @Test
    void what_the_context_says_is_used_in_names_and_matrices() {
        Repository repository = new Repository(root).github("""
                        on: push
                        jobs:
                          a:
                            name: a on ${{ github.ref_name }} for ${{ vars.team }}
                            strategy: {matrix: {v: "${{ fromJSON(inputs.list) }}"}}
                            runs-on: x
                            steps: [{run: echo}]
                        """);
        PlanContext context = new PlanContext(
                "push",
                "refs/heads/main",
                "main",
                Map.of(),
                Map.of("list", Value.of("[7,8]")),
                Map.of(),
                Map.of("team", "blue"),
                List.of());
        PlanOutcome outcome = repository.outcome(context);
        assertThat(((PlanOutcome.Planned) outcome).plan().pipelines().get(0).instances())
                .extracting(Instance::key, Instance::id)
                .containsExactly(tuple("a#0", "a on main for blue"), tuple("a#1", "a on main for blue"));
        assertThat(repository.plan().pipelines().get(0).instances())
                .extracting(Instance::id, Instance::dynamic)
                .containsExactly(tuple("a on ${{ github.ref_name }} for ${{ vars.team }}", true));
    }

    private static String minimal() {
        return "on: push\njobs: {a: {runs-on: x, steps: [{run: echo}]}}\n";
    }
}
