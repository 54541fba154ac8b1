package dev.firsttry;

import dev.firsttry.check.Check;
import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.CheckScope;
import dev.firsttry.check.Reuse;
import dev.firsttry.check.tests.TestsCheck;
import dev.firsttry.check.tests.TestsMinimum;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The check {@code tests} where one module is all there is: it also judges the minimum count. */
record CountedTests(Check tests, int minCount) implements Check {

    @Override
    public String name() {
        return tests.name();
    }

    @Override
    public CheckScope scope() {
        return tests.scope();
    }

    @Override
    public Reuse reuse() {
        return tests.reuse();
    }

    @Override
    public SortedMap<String, String> keyFields(CheckContext context) {
        SortedMap<String, String> fields = new TreeMap<>(tests.keyFields(context));
        fields.put("tests.min_count", Integer.toString(minCount));
        return fields;
    }

    @Override
    public Optional<CheckResult> atOnce(CheckContext context) {
        return tests.atOnce(context).map(this::counted);
    }

    @Override
    public CheckResult run(CheckContext context) {
        return counted(tests.run(context));
    }

    private CheckResult counted(CheckResult result) {
        if (result.status() != TaskStatus.SUCCESS && result.status() != TaskStatus.SKIPPED) {
            return result;
        }
        Optional<Finding> tooFew = TestsMinimum.judge(minCount, result.measure(TestsCheck.EXECUTED));
        return tooFew.map(finding -> failed(result, finding)).orElse(result);
    }

    private static CheckResult failed(CheckResult result, Finding finding) {
        List<Finding> findings = new ArrayList<>(result.findings());
        findings.removeIf(existing -> existing.rule().equals(finding.rule()));
        findings.add(finding);
        return CheckResult.judged(findings, result.log() + finding.headline() + "\n")
                .with(result.evidence(), result.measures());
    }
}
