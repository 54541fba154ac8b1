package dev.firsttry;

import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.tests.TestsCheck;
import dev.firsttry.check.tests.TestsMinimum;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.execution.TaskResult;
import dev.firsttry.execution.TaskRunner;
import dev.firsttry.finding.Finding;
import java.util.List;
import java.util.Optional;

/** The minimum count of the check {@code tests} over all modules of a reactor, judged when the last one is done. */
final class TestsTotal implements TaskRunner {

    /** Id of the task. The tasks of the modules carry the module's path behind it. */
    static final String TASK = CheckCatalog.TESTS;

    private final int minCount;
    private final Ledger ledger;
    private final List<PlannedCheck> counted;

    TestsTotal(int minCount, Ledger ledger, List<PlannedCheck> counted) {
        this.minCount = minCount;
        this.ledger = ledger;
        this.counted = counted;
    }

    /** Remembers what one module contributed. */
    static void add(Ledger ledger, String taskId, long executed) {
        ledger.note(TestsCheck.EXECUTED + ":" + taskId, Long.toString(executed));
    }

    @Override
    public TaskResult run() {
        long executed = counted.stream().mapToLong(this::executed).sum();
        Optional<Finding> tooFew = TestsMinimum.judge(minCount, executed);
        return tooFew.map(finding -> TaskResult.of(TaskStatus.FAILURE, "1 error", List.of(finding), ""))
                .orElseGet(() -> TaskResult.of(TaskStatus.SUCCESS, executed + " tests in all modules", List.of(), ""));
    }

    private long executed(PlannedCheck check) {
        String noted = ledger.noted(TestsCheck.EXECUTED + ":" + check.taskId());
        return noted.isEmpty() ? 0 : Long.parseLong(noted);
    }
}
