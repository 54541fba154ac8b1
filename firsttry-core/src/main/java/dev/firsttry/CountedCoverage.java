package dev.firsttry;

import dev.firsttry.check.Check;
import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.CheckScope;
import dev.firsttry.check.Reuse;
import dev.firsttry.check.coverage.CoverageMinimum;
import dev.firsttry.check.coverage.CoverageParameters;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The check {@code coverage} where one module is all there is: it also judges the policy's minimum. */
record CountedCoverage(Check coverage, CoverageParameters parameters) implements Check {

    @Override
    public String name() {
        return coverage.name();
    }

    @Override
    public CheckScope scope() {
        return coverage.scope();
    }

    @Override
    public Reuse reuse() {
        return coverage.reuse();
    }

    @Override
    public SortedMap<String, String> keyFields(CheckContext context) {
        SortedMap<String, String> fields = new TreeMap<>(coverage.keyFields(context));
        fields.put("coverage.alone", "true");
        return fields;
    }

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult result = coverage.run(context);
        if (result.status() != TaskStatus.SUCCESS && result.status() != TaskStatus.SKIPPED) {
            return result;
        }
        Optional<Finding> tooLow = CoverageMinimum.judge(parameters, List.of(result));
        return tooLow.map(finding -> failed(result, finding)).orElse(result);
    }

    private static CheckResult failed(CheckResult result, Finding finding) {
        List<Finding> findings = new ArrayList<>(result.findings());
        findings.add(finding);
        return CheckResult.judged(findings, result.log() + finding.headline() + "\n")
                .with(result.evidence(), result.measures());
    }
}
