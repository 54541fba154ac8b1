package dev.firsttry.check.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.Contexts;
import dev.firsttry.check.Freshness;
import dev.firsttry.check.TestFacts;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestsCheckTest {

    private static final Instant FRESH = Contexts.SESSION.plusSeconds(30);
    private static final Instant STALE = Contexts.SESSION.minusSeconds(30);

    @TempDir
    Path top;

    @Test
    void passed_tests_of_this_build_are_evidence() throws IOException {
        report(
                "FooTest",
                FRESH,
                "<testcase name='a' classname='x.FooTest'/><testcase name='b' classname='x.FooTest'/>");
        CheckResult result = run(facts(true));
        assertThat(result.status()).isEqualTo(TaskStatus.SUCCESS);
        assertThat(result.evidence()).isEqualTo("x.FooTest\t2\t0\n");
        assertThat(result.measure(TestsCheck.EXECUTED)).isEqualTo(2);
        assertThat(result.cacheable()).isTrue();
    }

    @Test
    void a_failed_test_names_its_class_method_file_and_line() throws IOException {
        Contexts.write(top.resolve("m/src/test/java/x/FooTest.java"), "class FooTest {}");
        report(
                "FooTest",
                FRESH,
                "<testcase name='a' classname='x.FooTest'><failure message='boom &lt;1&gt;&#10;more' type='E'><![CDATA[E: boom\n"
                        + "\tat org.junit.Assert.fail(Assert.java:1)\n"
                        + "\tat app//x.FooTest.helper(FooTest.java:42)\n"
                        + "\tat x.FooTest.a(FooTest.java:7)]]></failure></testcase>"
                        + "<testcase name='b' classname='x.FooTest'><error type='java.lang.Error'>no frames</error></testcase>");
        CheckResult result = run(facts(true));
        assertThat(result.status()).isEqualTo(TaskStatus.FAILURE);
        assertThat(result.findings())
                .extracting(Finding::headline)
                .containsExactly(
                        "[tests/failed] x.FooTest.a failed: boom <1> (m/src/test/java/x/FooTest.java:42)",
                        "[tests/error] x.FooTest.b ended with an error: java.lang.Error (m/src/test/java/x/FooTest.java)");
        assertThat(result.cacheable()).isFalse();
    }

    @Test
    void reports_from_before_this_session_never_count() throws IOException {
        report("FooTest", STALE, "<testcase name='a' classname='x.FooTest'/>");
        assertThat(rules(run(facts(true)))).containsExactly("tests/stale-report");
        assertThat(rules(run(facts(false)))).containsExactly("tests/not-proven", "tests/stale-report");
    }

    @Test
    void a_left_over_report_beside_fresh_ones_is_ignored() throws IOException {
        report("GoneTest", STALE, "<testcase name='a' classname='x.GoneTest'><failure/></testcase>");
        report("FooTest", FRESH, "<testcase name='a' classname='x.FooTest'/>");
        CheckResult result = run(facts(true));
        assertThat(result.status()).isEqualTo(TaskStatus.SUCCESS);
        assertThat(result.log()).contains("1 reports of earlier builds ignored");
    }

    @Test
    void a_report_from_the_future_was_planted() throws IOException {
        report("FooTest", Contexts.SESSION.plus(Duration.ofDays(9)), "<testcase name='a' classname='x.FooTest'/>");
        CheckResult result = run(facts(true));
        assertThat(rules(result)).containsExactly("tests/stale-report");
        assertThat(result.findings().get(0).location().file()).isEqualTo("m/target/surefire-reports/TEST-FooTest.xml");
    }

    @Test
    void a_link_to_a_report_does_not_count() throws IOException {
        Path real =
                Contexts.write(top.resolve("elsewhere.xml"), "<testsuite name='x'><testcase name='a'/></testsuite>");
        Files.createDirectories(reports());
        Files.createSymbolicLink(reports().resolve("TEST-x.xml"), real);
        assertThat(rules(run(facts(true)))).containsExactly("tests/not-executed");
    }

    @Test
    void time_is_compared_as_finely_as_the_file_system_keeps_it() {
        Instant start = Instant.parse("2026-11-23T08:00:00.950500Z");
        assertThat(Freshness.isOfSession(Instant.parse("2026-11-23T08:00:00Z"), start))
                .isTrue();
        assertThat(Freshness.isOfSession(Instant.parse("2026-11-23T07:59:59Z"), start))
                .isFalse();
        assertThat(Freshness.isOfSession(Instant.parse("2026-11-23T08:00:00.940Z"), start))
                .isTrue();
        assertThat(Freshness.isOfSession(Instant.parse("2026-11-23T08:00:00.939Z"), start))
                .isFalse();
        assertThat(Freshness.isOfSession(Instant.parse("2026-11-23T08:00:00.940400Z"), start))
                .isFalse();
        assertThat(Freshness.isOfSession(start, start)).isTrue();
    }

    @Test
    void tests_that_were_not_run_in_this_build_are_named() {
        assertThat(rules(run(facts(true)))).containsExactly("tests/not-executed");
        CheckResult alone = run(facts(false));
        assertThat(rules(alone)).containsExactly("tests/not-proven");
        assertThat(alone.findings().get(0).remedy()).contains("mvn verify");
    }

    @Test
    void tests_that_are_all_skipped_were_not_executed() throws IOException {
        report("FooTest", FRESH, "<testcase name='a' classname='x.FooTest'><skipped message='later'/></testcase>");
        assertThat(rules(run(facts(true)))).containsExactly("tests/not-executed");
    }

    @Test
    void a_flag_that_skips_tests_fails_whatever_the_reports_say() throws IOException {
        report("FooTest", FRESH, "<testcase name='a' classname='x.FooTest'/>");
        CheckResult result = run(new TestFacts(true, List.of(), List.of(reports()), List.of("-DskipTests"), true));
        assertThat(rules(result)).containsExactly("tests/skipped-by-flag");
        assertThat(result.findings().get(0).message()).contains("-DskipTests");
    }

    @Test
    void a_module_without_tests_is_skipped_and_the_repository_judged_as_a_whole() {
        CheckResult none = run(TestFacts.NONE);
        assertThat(none.status()).isEqualTo(TaskStatus.SKIPPED);
        assertThat(rules(none)).containsExactly("tests/none");
        assertThat(TestsMinimum.judge(1, none.measure(TestsCheck.EXECUTED))
                        .orElseThrow()
                        .rule())
                .isEqualTo("tests/none");
        assertThat(TestsMinimum.judge(0, none.measure(TestsCheck.EXECUTED))).isEmpty();
    }

    @Test
    void the_minimum_counts_over_all_modules() throws IOException {
        report(
                "FooTest",
                FRESH,
                "<testcase name='a' classname='x.FooTest'/><testcase name='b' classname='x.FooTest'/>");
        CheckResult two = run(facts(true));
        assertThat(TestsMinimum.judge(4, 2 * two.measure(TestsCheck.EXECUTED))).isEmpty();
        Finding finding =
                TestsMinimum.judge(5, 2 * two.measure(TestsCheck.EXECUTED)).orElseThrow();
        assertThat(finding.rule()).isEqualTo("tests/too-few");
        assertThat(finding.message()).isEqualTo("4 tests were executed; the policy wants at least 5");
    }

    @Test
    void what_was_proven_for_these_inputs_stands_when_this_build_ran_no_tests() throws IOException {
        CheckResult reused = TestsCheckTest.run(context(facts(false)).withProven(proven(2)));
        assertThat(reused.status()).isEqualTo(TaskStatus.SUCCESS);
        assertThat(reused.reused()).isTrue();
        assertThat(reused.cacheable()).isFalse();
        assertThat(reused.measure(TestsCheck.EXECUTED)).isEqualTo(2);
    }

    @Test
    void fresh_failures_win_over_what_was_proven() throws IOException {
        CheckResult proven = proven(2);
        report(
                "FooTest",
                FRESH,
                "<testcase name='t0' classname='x.FooTest'/><testcase name='t1' classname='x.FooTest'><failure/></testcase>");
        assertThat(rules(run(context(facts(true)).withProven(proven)))).containsExactly("tests/failed");
    }

    @Test
    void fewer_fresh_tests_than_proven_are_a_contradiction() throws IOException {
        CheckResult proven = proven(2);
        report("FooTest", FRESH, "<testcase name='t0' classname='x.FooTest'/>");
        assertThat(rules(run(context(facts(true)).withProven(proven)))).containsExactly("tests/fewer-than-proven");
    }

    @Test
    void damaged_evidence_of_an_entry_proves_nothing() {
        CheckResult damaged = CheckResult.judged(List.of(), "").with("x.FooTest\tmany\t0\n", java.util.Map.of());
        assertThat(rules(run(context(facts(false)).withProven(damaged)))).containsExactly("tests/not-proven");
    }

    @Test
    void flaky_tests_are_a_warning_and_failed_reruns_a_failure() throws IOException {
        report(
                "FooTest",
                FRESH,
                "<testcase name='a' classname='x.FooTest'><flakyFailure message='m' type='t'><stackTrace>s</stackTrace></flakyFailure></testcase>"
                        + "<testcase name='b' classname='x.FooTest'><failure message='m'>t</failure><rerunFailure message='m'/></testcase>");
        CheckResult result = run(facts(true));
        assertThat(rules(result)).containsExactly("tests/flaky", "tests/failed");
        assertThat(result.findings().get(0).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void failures_without_a_test_case_still_fail() throws IOException {
        Contexts.write(
                reports().resolve("TEST-x.xml"),
                "<testsuite name='x' failures='1' errors='1'><testcase name='a'/></testsuite>");
        touch(reports().resolve("TEST-x.xml"), FRESH);
        assertThat(rules(run(facts(true)))).containsExactly("tests/failed");
    }

    private CheckResult proven(int count) throws IOException {
        var cases = new StringBuilder();
        for (int i = 0; i < count; i++) {
            cases.append("<testcase name='t").append(i).append("' classname='x.FooTest'/>");
        }
        report("FooTest", FRESH, cases.toString());
        CheckResult result = run(facts(true));
        Files.delete(reports().resolve("TEST-FooTest.xml"));
        return result;
    }

    private static List<String> rules(CheckResult result) {
        return result.findings().stream().map(Finding::rule).toList();
    }

    private Path reports() {
        return top.resolve("m/target/surefire-reports");
    }

    private TestFacts facts(boolean phaseRan) {
        return new TestFacts(true, List.of(top.resolve("m/src/test/java")), List.of(reports()), List.of(), phaseRan);
    }

    private CheckContext context(TestFacts facts) {
        return Contexts.of(top, List.of(), Contexts.module(top, "m").withTests(facts));
    }

    private CheckResult run(TestFacts facts) {
        return run(context(facts));
    }

    private static CheckResult run(CheckContext context) {
        return new TestsCheck().run(context);
    }

    private void report(String suite, Instant written, String cases) throws IOException {
        Path file = reports().resolve("TEST-" + suite + ".xml");
        Contexts.write(
                file,
                "<?xml version='1.0' encoding='UTF-8'?><testsuite name='x." + suite + "'>" + cases + "</testsuite>");
        touch(file, written);
    }

    private static void touch(Path file, Instant written) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(written));
    }
}
