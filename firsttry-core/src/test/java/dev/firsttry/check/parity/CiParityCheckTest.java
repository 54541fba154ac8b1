package dev.firsttry.check.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.check.CheckResult;
import dev.firsttry.check.Contexts;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.plan.Repository;
import dev.firsttry.plan.format.PlanJson;
import dev.firsttry.plan.parity.RecordedPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CiParityCheckTest {

    private static final String GITHUB = "on: push\njobs: {test: {runs-on: x, steps: [{run: make test}]}}\n";
    private static final String GITLAB = "test: {script: [make test]}\n";

    @TempDir
    private Path top;

    @Test
    void one_service_without_a_record_passes_and_says_what_that_means() {
        repository().github(GITHUB);
        CheckResult result = check("", "");
        assertThat(result.status()).isEqualTo(TaskStatus.SUCCESS);
        assertThat(result.findings()).extracting(Finding::rule).containsExactly("parity/alone");
    }

    @Test
    void a_plan_that_is_as_recorded_passes_and_is_locked_by_its_hash() {
        repository().github(GITHUB);
        String plan = record();
        assertThat(check("", "").findings()).isEmpty();
        assertThat(check(RecordedPlan.USUAL, RecordLock.hash(plan)).status()).isEqualTo(TaskStatus.SUCCESS);
        repository().file(RecordedPlan.USUAL, plan.replace(" ", "").replace("maketest", "make test"));
        assertThat(check("", RecordLock.hash(plan)).status())
                .as("white space does not matter")
                .isEqualTo(TaskStatus.SUCCESS);
    }

    @Test
    void a_drift_fails_with_the_place_in_the_workflow() {
        repository().github(GITHUB);
        record();
        repository().github(GITHUB.replace("make test", "make tset"));
        assertThat(check("", "").findings()).singleElement().satisfies(finding -> {
            assertThat(finding.headline())
                    .isEqualTo("[parity/commands] 'test' runs other commands; policies/recorded/plan.json: make test;"
                            + " today: make tset (.github/workflows/ci.yml:2:8)");
            assertThat(finding.remedy()).contains("firsttry.parity.record=true");
        });
    }

    @Test
    void a_drift_that_was_recorded_without_the_lock_fails() {
        repository().github(GITHUB);
        String locked = RecordLock.hash(record());
        repository().github(GITHUB.replace("make test", "true"));
        record();
        CheckResult result = check("", locked);
        assertThat(result.status()).isEqualTo(TaskStatus.FAILURE);
        assertThat(result.findings()).extracting(Finding::rule).containsExactly("parity/record-changed");
    }

    @Test
    void a_record_that_the_policy_names_must_be_there_and_be_one() {
        repository().github(GITHUB);
        assertThat(rules(check("elsewhere/plan.json", ""))).containsExactly("parity/no-record");
        assertThat(rules(check("", "0".repeat(64)))).containsExactly("parity/no-record");
        repository().file(RecordedPlan.USUAL, "{");
        assertThat(rules(check("", "")))
                .containsExactly("parity/bad-record")
                .allSatisfy(rule -> assertThat(rule).isNotEqualTo("parity/alone"));
    }

    @Test
    void services_that_disagree_fail() {
        repository().github(GITHUB).file(".gitlab-ci.yml", GITLAB);
        assertThat(check("", "").status()).isEqualTo(TaskStatus.SUCCESS);
        repository().file(".gitlab-ci.yml", "test: {script: [make other]}\nextra: {script: [x]}\n");
        assertThat(rules(check("", ""))).containsExactly("parity/commands", "parity/extra");
    }

    @Test
    void what_cannot_be_planned_cannot_be_compared() {
        repository().github(GITHUB.replace("jobs", "jbos"));
        assertThat(rules(check("", ""))).containsExactly("parity/no-plan");
    }

    @Test
    void without_pipelines_nothing_is_proven_and_a_record_of_some_has_drifted() {
        CheckResult nothing = check("", "");
        assertThat(nothing.status()).isEqualTo(TaskStatus.SKIPPED);
        repository().github(GITHUB);
        record();
        repository().github("");
        assertThat(top.resolve(".github/workflows/ci.yml").toFile().delete()).isTrue();
        assertThat(rules(check("", ""))).containsExactly("parity/missing");
    }

    private Repository repository() {
        return new Repository(top);
    }

    private String record() {
        String plan = PlanJson.of(repository().plan());
        repository().file(RecordedPlan.USUAL, plan);
        return plan;
    }

    private CheckResult check(String recorded, String sha256) {
        ParityParameters parameters = new ParityParameters(recorded, sha256, List.of(), Optional.empty());
        return new CiParityCheck(parameters).run(Contexts.of(top, List.of()));
    }

    private static List<String> rules(CheckResult result) {
        return result.findings().stream().map(Finding::rule).toList();
    }
}
