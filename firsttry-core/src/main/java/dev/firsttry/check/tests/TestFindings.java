package dev.firsttry.check.tests;

import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckContext;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import java.util.List;

/** The sentences of the check {@code tests}. */
final class TestFindings {

    static final String PROVE_IT = "run: mvn verify";

    private final CheckContext context;
    private final TestSources sources;

    TestFindings(CheckContext context) {
        this.context = context;
        this.sources = new TestSources(context);
    }

    private String module() {
        return "module " + context.module().coordinates().artifactId();
    }

    private Finding about(Severity severity, String rule, String message, String remedy, Location location) {
        String identity = rule + "@" + context.module().path() + "@" + location;
        return new Finding(rule, CheckCatalog.TESTS, severity, message, remedy, location, "", identity);
    }

    private Finding error(String rule, String message, String remedy) {
        return about(Severity.ERROR, rule, message, remedy, Location.NONE);
    }

    Finding none() {
        return about(Severity.NOTE, "tests/none", module() + " has no test sources", "add a test", Location.NONE);
    }

    Finding skippedByFlag(List<String> flags) {
        String remedy = "remove it and " + PROVE_IT;
        return error(
                "tests/skipped-by-flag",
                "the tests of " + module() + " were switched off or narrowed by " + String.join(", ", flags),
                remedy);
    }

    Finding notExecuted(long skipped) {
        String message = skipped == 0
                ? module() + " has test sources, yet this build wrote no test report"
                : "all " + skipped + " tests of " + module() + " were skipped";
        return error(
                "tests/not-executed",
                message,
                "check that maven-surefire-plugin finds the tests (names, includes, test engine), then " + PROVE_IT);
    }

    Finding notProven() {
        return error(
                "tests/not-proven",
                "nothing proves the tests of " + module() + ": not run in this build, and no entry for these inputs",
                PROVE_IT);
    }

    Finding stale(Severity severity, int count) {
        return about(
                severity,
                "tests/stale-report",
                count + (count == 1 ? " test report" : " test reports") + " of " + module()
                        + (count == 1 ? " is" : " are") + " from before this build and proves nothing",
                PROVE_IT,
                Location.NONE);
    }

    Finding planted(String file) {
        return about(
                Severity.ERROR,
                "tests/stale-report",
                "the test report has a time stamp in the future, so no build wrote it",
                "delete it, check the clock, and " + PROVE_IT,
                Location.of(file));
    }

    Finding corrupt(TestReport report) {
        TestReport.Corruption corruption = report.corruption().orElseThrow();
        return about(
                Severity.ERROR,
                "tests/corrupt-report",
                "the test report cannot be believed: " + corruption.message(),
                "run: mvn clean verify",
                new Location(report.file(), corruption.line(), corruption.line() == 0 ? 0 : corruption.column()));
    }

    Finding bad(TestCase test) {
        boolean failed = test.outcome() == TestOutcome.FAILED;
        String said = test.message().isEmpty() ? "" : ": " + test.message();
        return about(
                Severity.ERROR,
                failed ? "tests/failed" : "tests/error",
                test.title() + (failed ? " failed" : " ended with an error") + said,
                "fix it; to run it alone: mvn test -Dtest=" + test.className().replaceFirst("^.*\\.", ""),
                sources.locate(test));
    }

    Finding undeclared(TestReport report) {
        return about(
                Severity.ERROR,
                "tests/failed",
                report.suite() + " counts " + report.declaredBad() + " failures and errors, " + report.bad()
                        + " of them with a test case",
                "look into the report",
                Location.of(report.file()));
    }

    Finding flaky(TestCase test) {
        return about(
                Severity.WARNING,
                "tests/flaky",
                test.title() + " failed first and passed when it was run again",
                "find out why: a test that needs luck proves little",
                sources.locate(test));
    }

    Finding fewer(long now, long before) {
        return error(
                "tests/fewer-than-proven",
                "this build ran " + now + " tests of " + module() + "; for these very inputs " + before
                        + " were proven before",
                "run all of them: mvn verify without -Dtest, -Dgroups or a narrower configuration");
    }
}
