package dev.firsttry.check.tests;

import dev.firsttry.check.Check;
import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.CheckScope;
import dev.firsttry.check.Reuse;
import dev.firsttry.check.TestFacts;
import dev.firsttry.event.TaskStatus;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether the tests of a module ran in this build and passed. Believes only reports that this session wrote; without
 * any, what was proven earlier for the same inputs.
 */
public final class TestsCheck implements Check {

    /** Measure: tests that ran, whatever came of them. */
    public static final String EXECUTED = "tests.executed";

    /** Measure: tests that the framework skipped. */
    public static final String SKIPPED = "tests.skipped";

    private static final String VERSION = "1";

    @Override
    public String name() {
        return CheckCatalog.TESTS;
    }

    @Override
    public CheckScope scope() {
        return CheckScope.MODULE;
    }

    @Override
    public Reuse reuse() {
        return Reuse.ENTRY_IS_EVIDENCE;
    }

    @Override
    public SortedMap<String, String> keyFields(CheckContext context) {
        return new TreeMap<>(java.util.Map.of("tests.version", VERSION));
    }

    @Override
    public Optional<CheckResult> atOnce(CheckContext context) {
        TestFacts facts = context.module().tests();
        boolean nothing = facts.skippedBy().isEmpty()
                && !facts.present()
                && ReportFiles.of(context).fresh().isEmpty();
        return nothing ? Optional.of(nothingToTest(context)) : Optional.empty();
    }

    @Override
    public CheckResult run(CheckContext context) {
        return atOnce(context).orElseGet(() -> judge(context));
    }

    private static CheckResult judge(CheckContext context) {
        TestFacts facts = context.module().tests();
        var findings = new TestFindings(context);
        if (!facts.skippedBy().isEmpty()) {
            return failure(List.of(findings.skippedByFlag(facts.skippedBy())));
        }
        ReportFiles files = ReportFiles.of(context);
        if (!files.planted().isEmpty()) {
            return failure(files.planted().stream()
                    .map(file -> findings.planted(TestsJudge.name(context, file)))
                    .toList());
        }
        return new TestsJudge(context, findings).judge(files);
    }

    private static CheckResult failure(List<dev.firsttry.finding.Finding> findings) {
        return CheckResult.judged(findings, TestsJudge.log(findings));
    }

    private static CheckResult nothingToTest(CheckContext context) {
        boolean aggregator = context.module().packaging().equals("pom");
        String reason = aggregator ? "packaging pom" : "no test sources";
        return CheckResult.of(
                TaskStatus.SKIPPED,
                reason,
                aggregator ? List.of() : List.of(new TestFindings(context).none()),
                reason + "\n");
    }
}
