package dev.firsttry.check.lint;

import static dev.firsttry.check.FakeBuildTool.setting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.CompileFacts;
import dev.firsttry.check.Contexts;
import dev.firsttry.check.FakeBuildTool;
import dev.firsttry.check.ModuleFacts;
import dev.firsttry.check.ToolFacts;
import dev.firsttry.check.ToolGoal;
import dev.firsttry.check.ToolRun;
import dev.firsttry.digest.Sha256;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Severity;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintingCheckTest {

    private static final String ONE_ERROR = "<checkstyle><file name='%s'>"
            + "<error line='3' column='5' severity='error' message='bad' source='a.FooCheck'/></file></checkstyle>";
    private static final String CLEAN = "<checkstyle/>";

    @TempDir
    Path top;

    private final FakeBuildTool clean = new FakeBuildTool(goal -> writes(goal, CLEAN));

    @BeforeEach
    void sources() {
        Contexts.write(top.resolve("m/src/x/A.java"), "class A {}");
    }

    @Test
    void every_item_of_checkstyle_is_judged_by_the_policys_threshold() throws IOException {
        String text = "<checkstyle version='10'><file name='" + top.resolve("m/src/x/A.java") + "'>"
                + "<error line='3' column='5' severity='error' message='bad &lt;x&gt;' source='com.puppycrawl.tools.checkstyle.checks.FooCheck'/>"
                + "<error line='4' severity='warning' message='meh' source='a.BarCheck'/>"
                + "<error line='5' severity='info' message='so' source='a.BazCheck'/></file></checkstyle>";
        CheckContext context = context("checkstyle", clean, report(text));
        assertThat(check("checkstyle").run(context).findings())
                .extracting(finding -> finding.severity().json() + " " + finding.headline())
                .containsExactly(
                        "error [checkstyle/Foo] bad <x> (m/src/x/A.java:3:5)",
                        "warning [checkstyle/Bar] meh (m/src/x/A.java:4)",
                        "note [checkstyle/Baz] so (m/src/x/A.java:5)");
        assertThat(new LintingCheck(new LintingParameters(List.of("checkstyle"), Severity.NOTE))
                        .run(context)
                        .findings())
                .extracting(Finding::severity)
                .containsOnly(Severity.ERROR);
        assertThat(clean.ran()).isEmpty();
    }

    @Test
    void pmds_priorities_become_severities() throws IOException {
        String text =
                "<pmd xmlns='http://pmd.sourceforge.net/report/2.0.0'><file name='" + top.resolve("m/src/x/A.java")
                        + "'><violation beginline='7' begincolumn='2' rule='UnusedImports' priority='4'>\n Avoid\n it \n</violation>"
                        + "<violation beginline='8' rule='Bad' priority='1'>No</violation></file></pmd>";
        assertThat(check("pmd").run(context("pmd", clean, report(text))).findings())
                .extracting(finding -> finding.severity().json() + " " + finding.headline())
                .containsExactly(
                        "note [pmd/UnusedImports] Avoid it (m/src/x/A.java:7:2)",
                        "error [pmd/Bad] No (m/src/x/A.java:8)");
    }

    @Test
    void a_file_that_pmd_failed_on_is_an_error_whatever_the_rest_of_the_report_says() throws IOException {
        Path unread = top.resolve("m/src/x/B.java");
        String text = "<pmd><file name='" + top.resolve("m/src/x/A.java")
                + "'><violation beginline='7' rule='UnusedImports' priority='4'>Avoid it</violation></file>"
                + "<error filename='" + unread + "' msg='ParseException: at line 3'><![CDATA[a\nstack trace]]></error>"
                + "<suppressedviolation filename='" + unread + "' suppressiontype='nopmd' msg='x' usermsg=''/></pmd>";
        CheckResult result = check("pmd").run(context("pmd", clean, report(text)));
        assertThat(result.status()).isEqualTo(TaskStatus.FAILURE);
        assertThat(result.findings())
                .extracting(finding -> finding.severity().json() + " " + finding.headline())
                .containsExactly(
                        "note [pmd/UnusedImports] Avoid it (m/src/x/A.java:7)",
                        "error [pmd/processing-error] PMD could not analyse this file: ParseException: at line 3"
                                + " (m/src/x/B.java)");
        assertThat(result.findings().get(1).remedy()).contains("Java version");
    }

    /** Both as Checkstyle 12.3.1 wrote them about a file that it could not parse, with some of the stack trace. */
    @Test
    void a_file_that_checkstyle_failed_on_is_an_error_whatever_it_is_set_to() throws IOException {
        String halted =
                "Got an exception - com.puppycrawl.tools.checkstyle.api.CheckstyleException: IllegalStateException"
                        + " occurred while parsing file B.java.&#10;#x9;at"
                        + " com.puppycrawl.tools.checkstyle.JavaParser.parse(JavaParser.java:104)&#10;Caused by:"
                        + " java.lang.IllegalStateException: 1:20: mismatched input &apos;}&apos; expecting"
                        + " &apos;)&apos;&#10;#x9;at x.Y.z(Y.java:1)&#10;Caused by:"
                        + " org.antlr.v4.runtime.InputMismatchException&#10;#x9;... 13 more&#10;";
        String skipped = "Java specific (TreeWalker-based) modules are skipped due to an exception during parsing -"
                + " IllegalStateException occurred while parsing file B.java.";
        String text = "<checkstyle version='12.3.1'>" + failed("error", halted, "Checker")
                + failed("info", skipped, "TreeWalker") + "</checkstyle>";
        assertThat(check("checkstyle")
                        .run(context("checkstyle", clean, report(text)))
                        .findings())
                .extracting(finding -> finding.severity().json() + " " + finding.headline())
                .containsExactly(
                        "error [checkstyle/processing-error] Checkstyle could not analyse this file: Got an exception -"
                                + " com.puppycrawl.tools.checkstyle.api.CheckstyleException: IllegalStateException"
                                + " occurred while parsing file B.java.; java.lang.IllegalStateException: 1:20:"
                                + " mismatched input '}' expecting ')' (m/src/x/B.java)",
                        "error [checkstyle/processing-error] Checkstyle could not analyse this file: " + skipped
                                + " (m/src/x/B.java)");
    }

    private String failed(String severity, String message, String part) {
        return "<file name='" + top.resolve("m/src/x/B.java") + "'><error line='1' severity='" + severity
                + "' message=\"" + message + "\" source='com.puppycrawl.tools.checkstyle." + part + "'/></file>";
    }

    /** As its XMLLogger writes it for a program that tells it so: within a file, or by itself. */
    @Test
    void an_exception_in_a_report_of_checkstyle_is_an_error() throws IOException {
        String exception =
                "<exception>\n<![CDATA[\nx.FooException: at &lt;init&gt;&#10;#x9;at x.Foo.bar(Foo.java:3)\n]]>\n"
                        + "</exception>\n";
        String text = "<checkstyle version='12.3.1'><file name='" + top.resolve("m/src/x/B.java") + "'>\n" + exception
                + "</file>" + exception + "</checkstyle>";
        assertThat(check("checkstyle")
                        .run(context("checkstyle", clean, report(text)))
                        .findings())
                .extracting(finding -> finding.severity().json() + " " + finding.headline())
                .containsExactly(
                        "error [checkstyle/processing-error] Checkstyle could not analyse this file: x.FooException: at"
                                + " <init> (m/src/x/B.java)",
                        "error [checkstyle/processing-error] module a: Checkstyle could not analyse this file:"
                                + " x.FooException: at <init>");
    }

    @Test
    void a_tool_that_the_build_did_not_run_is_run_with_the_same_findings() throws IOException {
        String text = ONE_ERROR.formatted(top.resolve("m/src/x/A.java"));
        FakeBuildTool tool = new FakeBuildTool(goal -> writes(goal, text));
        CheckResult ran = check("checkstyle").run(unconfigured(tool));
        CheckResult seen = check("checkstyle").run(context("checkstyle", clean, report(text)));
        assertThat(ran.findings()).isEqualTo(seen.findings()).hasSize(1);
        assertThat(tool.ran()).hasSize(1);
    }

    @Test
    void a_project_with_rules_of_its_own_keeps_them() {
        assertThat(check("checkstyle").run(unconfigured(clean)).status()).isEqualTo(TaskStatus.SUCCESS);
        assertThat(check("checkstyle").run(context("checkstyle", clean)).status())
                .isEqualTo(TaskStatus.SUCCESS);
        assertThat(clean.ran())
                .extracting(goal -> setting(goal, "configLocation").endsWith("checkstyle-default.xml"))
                .containsExactly(true, false);
        assertThat(clean.ran()).extracting(goal -> setting(goal, "skip")).containsOnly("false");
    }

    @Test
    void a_report_that_is_not_what_the_tool_wrote_in_this_build_never_counts() throws IOException {
        List<ToolFacts.Report> worthless = List.of(
                report(CLEAN, Contexts.SESSION.minusSeconds(60)),
                report(CLEAN, Contexts.NOW.instant().plusSeconds(86_400)),
                new ToolFacts.Report(report(CLEAN).file(), Sha256.ofText("<checkstyle></checkstyle>")),
                new ToolFacts.Report(top.resolve("gone.xml"), Sha256.ofText(CLEAN)));
        String text = ONE_ERROR.formatted(top.resolve("m/src/x/A.java"));
        for (ToolFacts.Report one : worthless) {
            FakeBuildTool tool = new FakeBuildTool(goal -> writes(goal, text));
            CheckResult result = check("checkstyle").run(context("checkstyle", tool, one));
            assertThat(tool.ran()).as("%s", one).hasSize(1);
            assertThat(result.status()).isEqualTo(TaskStatus.FAILURE);
        }
    }

    @Test
    void an_entry_stands_unless_this_build_shows_otherwise() throws IOException {
        CheckResult proven = check("checkstyle").run(context("checkstyle", clean, report(CLEAN)));
        assertThat(proven.cacheable()).isTrue();
        CheckResult reused =
                check("checkstyle").run(context("checkstyle", clean).withProven(proven));
        assertThat(reused.reused()).isTrue();
        assertThat(clean.ran()).isEmpty();
        String text = ONE_ERROR.formatted(top.resolve("m/src/x/A.java"));
        CheckContext contradicted = context("checkstyle", clean, report(text)).withProven(proven);
        assertThat(check("checkstyle").run(contradicted).status()).isEqualTo(TaskStatus.FAILURE);
    }

    @Test
    void a_tool_that_cannot_do_its_work_proves_nothing() {
        for (ToolRun broken : List.of(ToolRun.broken("no plugin"), ToolRun.objected("no rules"), ToolRun.done())) {
            CheckResult result = check("checkstyle").run(unconfigured(new FakeBuildTool(goal -> broken)));
            assertThat(result.findings()).extracting(Finding::rule).containsExactly("checkstyle/not-run");
        }
    }

    @Test
    void spotless_writes_no_report_so_it_passed_or_is_run() {
        var passed = module("m").withTools(List.of(new ToolFacts("spotless", List.of(), true)));
        assertThat(check("spotless").run(Contexts.of(top, List.of(), passed)).status())
                .isEqualTo(TaskStatus.SUCCESS);
        var tool = new FakeBuildTool(goal -> ToolRun.broken("The following files had format violations:\n  A.java"));
        CheckResult result = check("spotless").run(context("spotless", tool));
        assertThat(result.findings())
                .extracting(Finding::headline)
                .containsExactly("[spotless/violation] spotless objects to module a: The following files had format"
                        + " violations:; A.java");
        assertThat(check("spotless").run(unconfigured(tool)).findings())
                .extracting(Finding::rule)
                .containsExactly("spotless/not-run");
        assertThat(tool.ran()).hasSize(1);
        var lost = new FakeBuildTool(goal -> ToolRun.broken("cannot resolve google-java-format"));
        assertThat(check("spotless").run(context("spotless", lost)).findings())
                .extracting(Finding::rule)
                .containsExactly("spotless/not-run");
    }

    @Test
    void what_the_build_itself_wrote_is_nobodys_to_mend() throws IOException {
        String text = ONE_ERROR.formatted(top.resolve("m/gen/B.java"));
        CheckResult result = check("checkstyle").run(context("checkstyle", clean, report(text)));
        assertThat(result.findings()).extracting(Finding::severity).containsExactly(Severity.NOTE);
    }

    @Test
    void damaged_reports_are_never_a_pass() throws IOException {
        for (String bad :
                List.of("", "<checkstyle>", "<pmd/>", "<!DOCTYPE x [<!ENTITY a 'b'>]><checkstyle>&a;</checkstyle>")) {
            assertThat(check("checkstyle")
                            .run(context("checkstyle", clean, report(bad)))
                            .findings())
                    .as(bad)
                    .extracting(Finding::rule)
                    .containsExactly("checkstyle/corrupt-report");
        }
    }

    @Test
    void a_report_in_another_encoding_or_of_enormous_size_is_refused_with_the_reason() throws IOException {
        ToolFacts.Report latin = report("<checkstyle/>");
        byte[] bytes = "<checkstyle><file name='\u00e9'/></checkstyle>".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(latin.file(), bytes);
        Files.setLastModifiedTime(latin.file(), FileTime.from(Contexts.SESSION));
        var read = new ToolFacts.Report(latin.file(), Sha256.of(bytes));
        assertThat(check("checkstyle").run(context("checkstyle", clean, read)).findings())
                .extracting(Finding::message)
                .containsExactly("the report of checkstyle cannot be believed: it is not UTF-8");

        FakeBuildTool huge = new FakeBuildTool(goal -> {
            try (var file = new RandomAccessFile(setting(goal, "outputFile"), "rw")) {
                file.setLength(513L << 20);
                return ToolRun.done();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(check("checkstyle").run(unconfigured(huge)).findings())
                .extracting(Finding::message)
                .containsExactly("the report of checkstyle cannot be believed: it is larger than 512 MiB");
    }

    @Test
    void nothing_to_lint_and_nothing_to_lint_with() {
        assertThat(check("eslint").run(unconfigured(clean)).status()).isEqualTo(TaskStatus.UNSUPPORTED);
        var empty = Contexts.of(top, List.of(), clean, Contexts.module(top, "none"));
        assertThat(check("checkstyle").run(empty).status()).isEqualTo(TaskStatus.SUCCESS);
        assertThat(clean.ran()).isEmpty();
    }

    private static LintingCheck check(String tool) {
        return new LintingCheck(new LintingParameters(List.of(tool), Severity.ERROR));
    }

    private static ToolRun writes(ToolGoal goal, String text) {
        Contexts.write(Path.of(setting(goal, "outputFile")), text);
        return ToolRun.done();
    }

    private ToolFacts.Report report(String text) throws IOException {
        return report(text, Contexts.SESSION);
    }

    private ToolFacts.Report report(String text, Instant at) throws IOException {
        Path file = Files.createTempFile(Files.createDirectories(top.resolve("m/target")), "report", ".xml");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        Files.setLastModifiedTime(file, FileTime.from(at));
        return new ToolFacts.Report(file, Sha256.ofText(text));
    }

    private ModuleFacts module(String path) {
        return Contexts.module(top, path)
                .withCompile(new CompileFacts(
                        List.of(top.resolve(path).resolve("src")),
                        List.of(top.resolve(path).resolve("gen")),
                        List.of(),
                        StandardCharsets.UTF_8,
                        List.of(),
                        List.of()));
    }

    private CheckContext context(String tool, FakeBuildTool build, ToolFacts.Report... reports) {
        var facts = new ToolFacts(tool, List.of(reports), false);
        return Contexts.of(top, List.of(), build, module("m").withTools(List.of(facts)));
    }

    private CheckContext unconfigured(FakeBuildTool build) {
        return Contexts.of(top, List.of(), build, module("m"));
    }
}
