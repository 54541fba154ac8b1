package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.check.BuildTool;
import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.Coordinates;
import dev.firsttry.check.ModuleFacts;
import dev.firsttry.check.coverage.CoverageMinimum;
import dev.firsttry.check.coverage.CoverageParameters;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.execution.TaskResult;
import dev.firsttry.finding.Finding;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageGateTest {

    private static final String POLICY = """
            {"name":"t","locked":true,"checks":{
              "coverage":{"enabled":true,"fail_on_error":true,"min_percent":80,"critical_modules":[]}}}""";

    @TempDir
    private Path directory;

    @Test
    void tests_without_execution_data_fail_the_gate() throws Exception {
        GateOutcome outcome = new GateProject(directory)
                .module("")
                .file("policies/t.json", POLICY)
                .verify("");

        assertThat(outcome.failsBuild()).isTrue();
        assertThat(outcome.report().findings())
                .extracting(found -> found.finding().rule())
                .contains("coverage/no-data");
    }

    @Test
    void the_only_module_must_hold_something_to_cover() {
        CoverageParameters parameters = parameters(80);
        var check = new CountedCoverage(CheckCatalog.coverage(parameters), parameters);
        CheckResult result = check.run(new CheckContext(
                directory,
                List.of(),
                List.of(module("")),
                Instant.now(),
                Clock.systemUTC(),
                BuildTool.NONE,
                Optional.empty()));

        assertThat(result.status()).isEqualTo(TaskStatus.FAILURE);
        assertThat(result.findings()).extracting(Finding::rule).containsExactly("coverage/none");
    }

    @Test
    void the_minimum_counts_the_lines_of_all_modules() {
        assertThat(total(50).status()).isEqualTo(TaskStatus.SUCCESS);
        assertThat(total(50.1).status()).isEqualTo(TaskStatus.FAILURE);
        assertThat(total(50.1).findings()).extracting(Finding::rule).containsExactly("coverage/too-low");
    }

    private TaskResult total(double minPercent) {
        MemoryLedger ledger = new MemoryLedger();
        CoverageTotal.add(ledger, "coverage@a", covering(9, 10));
        CoverageTotal.add(ledger, "coverage@b", covering(1, 10));
        CoverageParameters parameters = parameters(minPercent);
        return new CoverageTotal(parameters, ledger, List.of(planned("a"), planned("b"))).run();
    }

    private static CheckResult covering(long covered, long lines) {
        return CheckResult.of(TaskStatus.SUCCESS, "", List.of(), "")
                .with("", Map.of(CoverageMinimum.MEASURES.get(0), covered, CoverageMinimum.MEASURES.get(1), lines));
    }

    private PlannedCheck planned(String path) {
        return new PlannedCheck(CheckCatalog.coverage(parameters(0)), Optional.of(module(path)));
    }

    private ModuleFacts module(String path) {
        return ModuleFacts.of(path, directory.resolve(path), new Coordinates("g", "a" + path, "1"), "jar");
    }

    private static CoverageParameters parameters(double minPercent) {
        return new CoverageParameters(minPercent, List.of());
    }
}
