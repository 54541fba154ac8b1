package dev.firsttry.report.junit;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Severity;
import dev.firsttry.finding.Violation;
import dev.firsttry.report.PartLine;
import dev.firsttry.report.ReportedFinding;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.TaskLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tasks of one module, or what the gate found that belongs to no task. */
record Suite(String name, List<TestCase> cases) {

    private static final String REPOSITORY = "repository";

    static List<Suite> of(RunReport report) {
        var suites = new ArrayList<Suite>();
        suites.add(new Suite("gate", gate(report)));
        Map<String, List<Finding>> findings = report.findingsByTask();
        Map<String, List<TestCase>> modules = new LinkedHashMap<>();
        for (TaskLine task : report.tasks()) {
            List<Finding> own = findings.getOrDefault(task.id(), List.of());
            modules.computeIfAbsent(task.module(), module -> new ArrayList<>())
                    .add(TestCase.of(task, own, report.isSuccess()));
        }
        modules.forEach((module, cases) -> suites.add(new Suite(module.isEmpty() ? REPOSITORY : module, cases)));
        return suites;
    }

    Duration time() {
        return cases.stream().map(TestCase::time).reduce(Duration.ZERO, Duration::plus);
    }

    private static List<TestCase> gate(RunReport report) {
        var cases = new ArrayList<TestCase>();
        if (!report.isSuccess()) {
            report.violations().stream().map(Suite::violation).forEach(cases::add);
            report.findings().stream()
                    .filter(found -> found.task().isEmpty())
                    .map(ReportedFinding::finding)
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .map(Suite::finding)
                    .forEach(cases::add);
        }
        report.parts().stream().map(Suite::part).forEach(cases::add);
        return cases;
    }

    private static TestCase violation(Violation violation) {
        return TestCase.problem(
                violation.rule(),
                violation.rule(),
                "[" + violation.rule() + "] " + violation.message(),
                violation.remedy());
    }

    private static TestCase finding(Finding finding) {
        return TestCase.problem(finding.rule(), finding.rule(), finding.headline(), finding.remedy());
    }

    private static TestCase part(PartLine line) {
        String name = "verdict of " + line.part();
        return switch (line.outcome()) {
            case SUCCESS -> TestCase.passed(name);
            case FAILURE -> TestCase.problem(name, "gate/refused", "the gate refused " + line.part(), "");
            case UNFINISHED -> TestCase.problem(name, "gate/unfinished", line.part() + " never finished", "");
        };
    }
}
