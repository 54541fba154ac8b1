package dev.firsttry.plan.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.pipeline.PlanContext;
import dev.firsttry.plan.ExecutionPlan;
import dev.firsttry.plan.Repository;
import dev.firsttry.plan.format.PlanJson;
import dev.firsttry.report.json.Schemas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParityTest {

    private static final String GITHUB = """
            on: push
            jobs:
              lint:
                runs-on: ubuntu-latest
                steps:
                  - uses: actions/checkout@v4
                  - run: make lint
              test:
                needs: lint
                runs-on: ubuntu-latest
                strategy:
                  matrix:
                    java: ['17', '21']
                steps:
                  - uses: actions/setup-java@v4
                    with: {java-version: '${{ matrix.java }}', distribution: temurin}
                  - run: |
                      # the tests
                      make test JAVA=${{ matrix.java }}
            """;

    private static final String GITLAB = """
            stages: [check, test]
            lint:
              stage: check
              script: [make lint]
            test:
              stage: test
              image: eclipse-temurin:$JAVA-jdk
              parallel:
                matrix:
                  - JAVA: ['17', '21']
              script: [make test JAVA=$JAVA]
            """;

    @TempDir
    private Path root;

    @Test
    void a_plan_agrees_with_its_own_record() {
        ExecutionPlan plan = new Repository(root).github(GITHUB).plan();
        assertThat(Parity.compare(recorded(plan), PlanSummary.of("today", plan)).differences())
                .isEmpty();
    }

    @Test
    void two_services_that_do_the_same_agree() {
        ExecutionPlan plan = new Repository(root)
                .github(GITHUB)
                .file(".gitlab-ci.yml", GITLAB)
                .plan();
        ParityReport report = across(plan);
        assertThat(report.differences()).isEmpty();
        assertThat(report.compared()).isEqualTo(3);
        assertThat(ParityText.of(report)).isEqualTo("github and gitlab agree (3 instances compared)\n");
    }

    @Test
    void every_kind_of_difference_is_found() {
        String other = GITLAB.replace("['17', '21']", "['17', '25']")
                .replace("script: [make lint]", "script: [make style]")
                .replace("stage: test\n", "stage: test\n  needs: []\n")
                .replace("eclipse-temurin:$JAVA-jdk", "eclipse-temurin:11");
        ParityReport report = across(new Repository(root)
                .github(GITHUB)
                .file(".gitlab-ci.yml", other)
                .plan());
        assertThat(report.differences())
                .extracting(difference -> difference.kind().json() + " " + difference.instance())
                .containsExactly(
                        "missing test (21)",
                        "commands lint",
                        "reordered test (17)",
                        "tools test (17)",
                        "extra test: [25]");
        assertThat(ParityText.of(report))
                .contains("commands: 'lint' runs other commands (.gitlab-ci.yml:2:1)\n  github: make lint\n"
                        + "  gitlab: make style");
        assertThat(ParityJson.of(List.of(report)))
                .contains("\"same\" : false")
                .contains("\"java 17\"")
                .contains("\"java 11\"");
    }

    @Test
    void the_same_commands_in_another_order_are_a_difference() {
        String two = GITHUB.replace("make lint", "make a\n      - run: make b");
        String swapped = GITHUB.replace("make lint", "make b\n      - run: make a");
        PlanSummary before =
                PlanSummary.of("before", new Repository(root).github(two).plan());
        PlanSummary after =
                PlanSummary.of("after", new Repository(root).github(swapped).plan());
        assertThat(Parity.compare(before, after).differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.message()).contains("another order"));
    }

    @Test
    void a_wait_through_others_is_no_difference() {
        String direct = """
                on: push
                jobs:
                  a: {runs-on: x, steps: [{run: a}]}
                  b: {runs-on: x, needs: a, steps: [{run: b}]}
                  c: {runs-on: x, needs: [a, b], steps: [{run: c}]}
                """;
        PlanSummary before =
                PlanSummary.of("before", new Repository(root).github(direct).plan());
        PlanSummary after = PlanSummary.of(
                "after",
                new Repository(root).github(direct.replace("[a, b]", "b")).plan());
        assertThat(Parity.compare(before, after).same()).isTrue();
    }

    @Test
    void only_what_the_event_starts_is_compared_between_services() {
        ExecutionPlan plan = new Repository(root)
                .github(GITHUB)
                .file(".github/workflows/nightly.yml", GITHUB.replace("on: push", "on: workflow_dispatch"))
                .file(".gitlab-ci.yml", GITLAB)
                .plan();
        assertThat(across(plan).same()).isTrue();
    }

    @Test
    void the_json_keeps_its_schema() throws IOException {
        String other = GITLAB.replace("[make lint]", "[make style]") + "more: {stage: test, script: [x]}\n";
        ParityReport report = across(new Repository(root)
                .github(GITHUB)
                .file(".gitlab-ci.yml", other)
                .plan());
        assertThat(report.differences()).hasSize(2);
        assertThat(Schemas.strictFaults("parity-1.schema.json", ParityJson.of(List.of(report))))
                .isEmpty();
        assertThat(Schemas.strictFaults("parity-1.schema.json", ParityJson.of(List.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"schemaVersion":2,"pipelines":[]} | bad-type: the plan has schema version 2, and this version of FirstTry reads 1 (old.json:1:1)
            {"pipelines":[]}                   | bad-type: this is no plan: it has no 'schemaVersion' (old.json:1:1)
            {"schemaVersion":1,"errors":[]}    | bad-type: this records the faults of a pipeline, not a plan (old.json:1:1)
            {"schemaVersion":1,"pipelines":7}  | bad-type: this is no plan: it has no list of 'pipelines' (old.json:1:1)
            []                                 | bad-type: this is no plan: it has no 'schemaVersion' (old.json:1:1)
            """)
    void a_file_that_is_no_plan_is_refused_with_its_place(String text, String fault) {
        PlanFile.Result result = PlanFile.read("old.json", text.getBytes(StandardCharsets.UTF_8));
        assertThat(result.summary()).isEmpty();
        assertThat(result.faults()).singleElement().hasToString(fault);
    }

    @Test
    void a_file_that_was_cut_off_is_refused() {
        byte[] json = PlanJson.of(new Repository(root).github(GITHUB).plan()).getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < json.length - 2; length += 17) {
            PlanFile.Result result = PlanFile.read("old.json", Arrays.copyOf(json, length));
            assertThat(result.summary()).isEmpty();
            assertThat(result.faults()).isNotEmpty();
        }
    }

    private static PlanSummary recorded(ExecutionPlan plan) {
        byte[] json = PlanJson.of(plan).getBytes(StandardCharsets.UTF_8);
        return PlanFile.read("plan.json", json).summary().orElseThrow();
    }

    private static ParityReport across(ExecutionPlan plan) {
        List<ParityReport> reports = Comparisons.of(plan, PlanContext.DEFAULT, Optional.empty());
        assertThat(reports).hasSize(1);
        return reports.get(0);
    }
}
