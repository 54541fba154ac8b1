package dev.firsttry;

import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.coverage.CoverageMinimum;
import dev.firsttry.check.coverage.CoverageParameters;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.execution.TaskResult;
import dev.firsttry.execution.TaskRunner;
import dev.firsttry.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The minimum of the check {@code coverage} over all modules of a reactor, judged when the last one is done. */
final class CoverageTotal implements TaskRunner {

    /** Id of the task. The tasks of the modules carry the module's path behind it. */
    static final String TASK = CheckCatalog.COVERAGE;

    private final CoverageParameters parameters;
    private final Ledger ledger;
    private final List<PlannedCheck> counted;

    CoverageTotal(CoverageParameters parameters, Ledger ledger, List<PlannedCheck> counted) {
        this.parameters = parameters;
        this.ledger = ledger;
        this.counted = counted;
    }

    /** Remembers what one module contributed. */
    static void add(Ledger ledger, String taskId, CheckResult result) {
        CoverageMinimum.MEASURES.forEach(
                measure -> ledger.note(measure + ":" + taskId, Long.toString(result.measure(measure))));
    }

    @Override
    public TaskResult run() {
        List<CheckResult> results =
                counted.stream().map(PlannedCheck::taskId).map(this::noted).toList();
        Optional<Finding> tooLow = CoverageMinimum.judge(parameters, results);
        return tooLow.map(finding -> TaskResult.of(TaskStatus.FAILURE, "1 error", List.of(finding), ""))
                .orElseGet(() -> TaskResult.of(TaskStatus.SUCCESS, CoverageMinimum.sum(results), List.of(), ""));
    }

    private CheckResult noted(String taskId) {
        Map<String, Long> measures = new TreeMap<>();
        for (String measure : CoverageMinimum.MEASURES) {
            String noted = ledger.noted(measure + ":" + taskId);
            measures.put(measure, noted.isEmpty() ? 0 : Long.parseLong(noted));
        }
        return CheckResult.of(TaskStatus.SUCCESS, "", List.of(), "").with("", measures);
    }
}
