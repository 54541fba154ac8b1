package dev.firsttry.check.tests;

import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges one module that has tests. */
final class TestsJudge {

    private final CheckContext context;
    private final TestFindings findings;

    TestsJudge(CheckContext context, TestFindings findings) {
        this.context = context;
        this.findings = findings;
    }

    CheckResult judge(ReportFiles files) {
        if (!files.fresh().isEmpty()) {
            return fresh(files);
        }
        Optional<TestEvidence> proven = proven();
        return proven.isPresent() ? reuse(context.proven().orElseThrow(), proven.get()) : nothing(files);
    }

    private Optional<TestEvidence> proven() {
        return context.proven().map(CheckResult::evidence).flatMap(TestEvidence::parse);
    }

    private CheckResult reuse(CheckResult entry, TestEvidence evidence) {
        String log = "proven earlier for the same inputs: " + summary(evidence);
        return CheckResult.judged(entry.findings(), log)
                .with(entry.evidence(), measures(evidence))
                .asReused();
    }

    private CheckResult nothing(ReportFiles files) {
        int stale = files.stale().size();
        var found = new ArrayList<Finding>();
        if (context.module().tests().phaseRan()) {
            found.add(stale > 0 ? findings.stale(Severity.ERROR, stale) : findings.notExecuted(0));
        } else {
            found.add(findings.notProven());
            if (stale > 0) {
                found.add(findings.stale(Severity.WARNING, stale));
            }
        }
        return CheckResult.judged(found, log(found));
    }

    private CheckResult fresh(ReportFiles files) {
        List<TestReport> reports = files.fresh().stream()
                .map(file -> TestReportReader.read(file, name(context, file)))
                .toList();
        TestEvidence evidence = TestEvidence.of(reports);
        var found = new ArrayList<Finding>();
        reports.forEach(report -> judgeReport(report, found));
        if (found.isEmpty() && evidence.executed() == 0) {
            found.add(findings.notExecuted(evidence.skipped()));
        }
        proven().filter(before -> evidence.known() < before.known())
                .ifPresent(before -> found.add(findings.fewer(evidence.known(), before.known())));
        String ignored = files.stale().isEmpty() ? "" : files.stale().size() + " reports of earlier builds ignored\n";
        return CheckResult.judged(found, summary(evidence) + ignored + log(found))
                .with(evidence.text(), measures(evidence));
    }

    private void judgeReport(TestReport report, List<Finding> found) {
        if (report.corruption().isPresent()) {
            found.add(findings.corrupt(report));
            return;
        }
        for (TestCase test : report.cases()) {
            if (test.outcome().isBad()) {
                found.add(findings.bad(test));
            } else if (test.flaky()) {
                found.add(findings.flaky(test));
            }
        }
        if (report.declaredBad() > report.bad()) {
            found.add(findings.undeclared(report));
        }
    }

    private static Map<String, Long> measures(TestEvidence evidence) {
        return Map.of(TestsCheck.EXECUTED, evidence.executed(), TestsCheck.SKIPPED, evidence.skipped());
    }

    private static String summary(TestEvidence evidence) {
        return evidence.classes().size() + " classes, " + evidence.executed() + " tests executed, " + evidence.skipped()
                + " skipped\n";
    }

    static String log(List<Finding> found) {
        var text = new StringBuilder();
        for (Finding finding : found) {
            text.append(finding.severity().json())
                    .append(": ")
                    .append(finding.headline())
                    .append('\n');
        }
        return text.toString();
    }

    /** As people should see it: from the top-level directory, or the bare name when it lies outside. */
    static String name(CheckContext context, Path file) {
        Path top = context.topLevel();
        Path shown = file.startsWith(top) ? top.relativize(file) : file.getFileName();
        return shown.toString().replace('\\', '/');
    }
}
