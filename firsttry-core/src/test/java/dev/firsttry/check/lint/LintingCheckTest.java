package dev.firsttry.check.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.CompileFacts;
import dev.firsttry.check.Contexts;
import dev.firsttry.check.ToolFacts;
import dev.firsttry.check.types.TypeCheckingCheck;
import dev.firsttry.check.types.TypeCheckingParameters;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintingCheckTest {

    @TempDir
    Path top;

    @Test
    void every_item_of_checkstyle_is_judged_by_the_policys_threshold() throws IOException {
        report(
                "checkstyle-result.xml",
                Contexts.SESSION,
                "<checkstyle version='10'><file name='" + top.resolve("m/src/A.java") + "'>"
                        + "<error line='3' column='5' severity='error' message='bad &lt;x&gt;' source='com.puppycrawl.tools.checkstyle.checks.FooCheck'/>"
                        + "<error line='4' severity='warning' message='meh' source='a.BarCheck'/>"
                        + "<error line='5' severity='info' message='so' source='a.BazCheck'/></file></checkstyle>");
        CheckResult result = run(Severity.ERROR, "checkstyle", "checkstyle-result.xml");
        assertThat(result.findings())
                .extracting(finding -> finding.severity().json() + " " + finding.headline())
                .containsExactly(
                        "error [checkstyle/Foo] bad <x> (m/src/A.java:3:5)",
                        "warning [checkstyle/Bar] meh (m/src/A.java:4)",
                        "note [checkstyle/Baz] so (m/src/A.java:5)");
        assertThat(run(Severity.NOTE, "checkstyle", "checkstyle-result.xml").findings())
                .extracting(Finding::severity)
                .containsOnly(Severity.ERROR);
    }

    @Test
    void pmds_priorities_become_severities() throws IOException {
        report(
                "pmd.xml",
                Contexts.SESSION,
                "<pmd xmlns='http://pmd.sourceforge.net/report/2.0.0'><file name='" + top.resolve("m/src/A.java") + "'>"
                        + "<violation beginline='7' begincolumn='2' rule='UnusedImports' priority='4'>\n Avoid\n it \n</violation>"
                        + "<violation beginline='8' rule='Bad' priority='1'>No</violation></file></pmd>");
        assertThat(run(Severity.ERROR, "pmd", "pmd.xml").findings())
                .extracting(finding -> finding.severity().json() + " " + finding.headline())
                .containsExactly(
                        "note [pmd/UnusedImports] Avoid it (m/src/A.java:7:2)", "error [pmd/Bad] No (m/src/A.java:8)");
    }

    @Test
    void spotbugs_names_files_from_a_source_directory() throws IOException {
        Contexts.write(top.resolve("m/src/x/A.java"), "");
        report(
                "spotbugsXml.xml",
                Contexts.SESSION,
                "<BugCollection><BugInstance type='NP_NULL' priority='1'><LongMessage>Null there</LongMessage>"
                        + "<Class classname='x.A'><SourceLine classname='x.A' start='1' sourcepath='x/A.java'/></Class>"
                        + "<SourceLine start='9' sourcepath='x/A.java'/><SourceLine start='12' sourcepath='x/A.java'/></BugInstance></BugCollection>");
        var check = new TypeCheckingCheck(new TypeCheckingParameters("spotbugs", false));
        assertThat(check.run(context("spotbugs", "spotbugsXml.xml", List.of())).findings())
                .extracting(Finding::headline)
                .containsExactly("[spotbugs/NP_NULL] Null there (m/src/x/A.java:9)");
    }

    @Test
    void a_tool_that_did_not_run_in_this_build_proves_nothing() throws IOException {
        assertThat(rules(run(Severity.ERROR, "checkstyle", "checkstyle-result.xml")))
                .containsExactly("checkstyle/not-run");
        report("checkstyle-result.xml", Contexts.SESSION.minusSeconds(60), "<checkstyle/>");
        assertThat(rules(run(Severity.ERROR, "checkstyle", "checkstyle-result.xml")))
                .containsExactly("checkstyle/not-run");
        assertThat(rules(run(Severity.ERROR, "pmd", "other.xml", "checkstyle"))).containsExactly("checkstyle/not-run");
    }

    @Test
    void an_entry_stands_in_for_a_tool_that_did_not_run_but_not_for_one_switched_off() throws IOException {
        report("checkstyle-result.xml", Contexts.SESSION, "<checkstyle/>");
        CheckResult proven = run(Severity.ERROR, "checkstyle", "checkstyle-result.xml");
        assertThat(proven.status()).isEqualTo(TaskStatus.SUCCESS);
        var check = new LintingCheck(new LintingParameters(List.of("checkstyle"), Severity.ERROR));
        CheckResult reused =
                check.run(context("checkstyle", "gone.xml", List.of()).withProven(proven));
        assertThat(reused.reused()).isTrue();
        CheckResult off = check.run(
                context("checkstyle", "gone.xml", List.of("-Dcheckstyle.skip")).withProven(proven));
        assertThat(off.findings().get(0).message()).contains("switched off by -Dcheckstyle.skip");
    }

    @Test
    void spotless_writes_no_report_so_its_goal_must_have_passed() {
        var check = new LintingCheck(new LintingParameters(List.of("spotless"), Severity.ERROR));
        for (boolean passed : new boolean[] {true, false}) {
            var module = Contexts.module(top, "m")
                    .withTools(List.of(new ToolFacts("spotless", List.of(), List.of(), passed)));
            assertThat(check.run(Contexts.of(top, List.of(), module)).status())
                    .isEqualTo(passed ? TaskStatus.SUCCESS : TaskStatus.FAILURE);
        }
    }

    @Test
    void damaged_reports_are_never_a_pass() throws IOException {
        for (String bad :
                List.of("", "<checkstyle>", "<pmd/>", "<!DOCTYPE x [<!ENTITY a 'b'>]><checkstyle>&a;</checkstyle>")) {
            report("checkstyle-result.xml", Contexts.SESSION, bad);
            assertThat(rules(run(Severity.ERROR, "checkstyle", "checkstyle-result.xml")))
                    .as(bad)
                    .containsExactly("checkstyle/corrupt-report");
        }
    }

    private void report(String name, Instant at, String text) throws IOException {
        Path file = Contexts.write(top.resolve("m/target").resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(at));
    }

    private CheckContext context(String tool, String report, List<String> skippedBy) {
        var compile = new CompileFacts(List.of(top.resolve("m/src")), List.of(), List.of(), List.of());
        return Contexts.of(
                top,
                List.of(),
                Contexts.module(top, "m")
                        .withCompile(compile)
                        .withTools(List.of(new ToolFacts(
                                tool, List.of(top.resolve("m/target").resolve(report)), skippedBy, true))));
    }

    private CheckResult run(Severity threshold, String tool, String report) {
        return run(threshold, tool, report, tool);
    }

    private CheckResult run(Severity threshold, String tool, String report, String wanted) {
        return new LintingCheck(new LintingParameters(List.of(wanted), threshold))
                .run(context(tool, report, List.of()));
    }

    private static List<String> rules(CheckResult result) {
        return result.findings().stream().map(Finding::rule).toList();
    }
}
