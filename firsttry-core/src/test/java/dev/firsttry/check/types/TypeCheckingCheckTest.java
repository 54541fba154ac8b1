package dev.firsttry.check.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.CompileFacts;
import dev.firsttry.check.Contexts;
import dev.firsttry.check.FakeBuildTool;
import dev.firsttry.check.ModuleFacts;
import dev.firsttry.check.ToolFacts;
import dev.firsttry.check.ToolRun;
import dev.firsttry.digest.Sha256;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypeCheckingCheckTest {

    private static final String RAW = "package x;\nclass A {\n    java.util.List raw;\n}\n";

    @TempDir
    Path top;

    @Test
    void clean_sources_pass() {
        write("package x;\nclass A {}\n");
        assertThat(run(true).status()).isEqualTo(TaskStatus.SUCCESS);
    }

    @Test
    void warnings_fail_when_strict_whatever_the_build_lets_the_compiler_say() {
        write(RAW);
        assertThat(run(false).status()).isEqualTo(TaskStatus.SUCCESS);
        CheckResult strict = run(true, "-nowarn", "-Xlint:none", "-Xmaxwarns", "0");
        assertThat(strict.status()).isEqualTo(TaskStatus.FAILURE);
        assertThat(strict.findings().get(0).headline())
                .startsWith("[javac/raw-class-use] found raw type")
                .endsWith("(m/src/x/A.java:3:14)");
    }

    @Test
    void errors_fail_always() {
        write("package x;\nclass A { int a = \"\"; }\n");
        assertThat(run(false).findings()).extracting(Finding::rule).containsExactly("javac/prob-found-req");
    }

    @Test
    void settings_that_the_compiler_refuses_are_a_finding() {
        write("package x;\nclass A {}\n");
        assertThat(run(true, "--no-such-option").findings())
                .extracting(Finding::rule)
                .containsExactly("javac/failed");
    }

    @Test
    void no_sources_are_no_task_and_an_unknown_tool_is_unsupported() {
        assertThat(run(true).status()).isEqualTo(TaskStatus.SKIPPED);
        var check = new TypeCheckingCheck(new TypeCheckingParameters("eclipse", true));
        assertThat(check.run(context()).status()).isEqualTo(TaskStatus.UNSUPPORTED);
    }

    @Test
    void the_key_depends_on_settings_and_not_on_places() {
        var check = new TypeCheckingCheck(new TypeCheckingParameters("javac", true));
        assertThat(check.keyFields(context("-parameters"))).isNotEqualTo(check.keyFields(context()));
        assertThat(check.keyFields(context()).toString()).doesNotContain(top.toString());
    }

    @Test
    void generated_sources_must_compile_and_no_more() {
        write("package x;\nclass A { B b; }\n");
        Contexts.write(top.resolve("m/gen/x/B.java"), RAW.replace("class A", "class B"));
        CheckResult result = run(true);
        assertThat(result.status()).isEqualTo(TaskStatus.SUCCESS);
        assertThat(result.findings()).extracting(Finding::severity).containsExactly(Severity.NOTE);
        Contexts.write(top.resolve("m/gen/x/B.java"), "class");
        assertThat(run(true).status()).isEqualTo(TaskStatus.FAILURE);
    }

    @Test
    void what_the_build_does_not_compile_is_not_judged() {
        write("package x;\nclass A {}\n");
        Contexts.write(top.resolve("m/src/OldOne.java"), "class");
        Contexts.write(top.resolve("m/src/x/OldTwo.java"), "class");
        Contexts.write(top.resolve("m/src/left/out/B.java"), "class");
        assertThat(run(true, "-Xplugin:NotThere").status()).isEqualTo(TaskStatus.SUCCESS);
    }

    @Test
    void a_named_module_is_compiled_as_one() {
        Contexts.write(top.resolve("m/src/module-info.java"), "module m { requires java.sql; }\n");
        write("package x;\nclass A { java.sql.Connection c; }\n");
        assertThat(run(true).status()).isEqualTo(TaskStatus.SUCCESS);
    }

    @Test
    void spotbugs_names_files_from_a_source_directory() throws IOException {
        write("");
        String text = "<BugCollection><BugInstance type='NP_NULL' priority='1'><LongMessage>Null there</LongMessage>"
                + "<Class classname='x.A'><SourceLine classname='x.A' start='1' sourcepath='x/A.java'/></Class>"
                + "<SourceLine start='9' sourcepath='x/A.java'/><SourceLine start='12' sourcepath='x/A.java'/></BugInstance></BugCollection>";
        Path file = Contexts.write(top.resolve("m/target/spotbugsXml.xml"), text);
        Files.setLastModifiedTime(file, FileTime.from(Contexts.SESSION));
        var facts = new ToolFacts("spotbugs", List.of(new ToolFacts.Report(file, Sha256.ofText(text))), false);
        var check = new TypeCheckingCheck(new TypeCheckingParameters("spotbugs", false));
        ModuleFacts module = context().module().withTools(List.of(facts));
        assertThat(check.run(Contexts.of(top, List.of(), module)).findings())
                .extracting(Finding::headline)
                .containsExactly("[spotbugs/NP_NULL] Null there (m/src/x/A.java:9)");
        var build = new FakeBuildTool(goal -> ToolRun.broken("no classes"));
        assertThat(check.run(Contexts.of(top, List.of(), build, context().module()))
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("spotbugs/not-run");
    }

    @Test
    void what_spotbugs_could_not_analyse_is_never_silently_green() throws IOException {
        write("");
        String bug = "<BugInstance type='DLS' priority='2'><LongMessage>Dead store</LongMessage>"
                + "<SourceLine start='9' sourcepath='x/A.java'/></BugInstance>";
        String error =
                "<Error><ErrorMessage>Error analyzing x.A</ErrorMessage><Exception>java.lang.IllegalArgumentException:"
                        + " Unsupported class file major version 70</Exception><StackTrace>org.objectweb.asm.ClassReader</StackTrace></Error>";
        String missing = "<MissingClass>org.acme.Api</MissingClass><MissingClass>org.acme.Spi</MissingClass>";
        CheckResult failed = spotbugs("<BugCollection>" + bug + "<Errors errors='1' missingClasses='2'>" + error
                + missing + "</Errors></BugCollection>");
        assertThat(failed.findings())
                .extracting(each -> each.severity().json() + " " + each.headline())
                .containsExactly(
                        "error [spotbugs/DLS] Dead store (m/src/x/A.java:9)",
                        "error [spotbugs/analysis-error] module a: SpotBugs could not analyse everything: Error analyzing"
                                + " x.A java.lang.IllegalArgumentException: Unsupported class file major version 70",
                        "warning [spotbugs/missing-classes] module a: 2 classes that the code uses are not on the class"
                                + " path, so the analysis had to do without: org.acme.Api, org.acme.Spi");
        assertThat(failed.log()).startsWith("spotbugs: as the build ran it\n").contains("error: [spotbugs/DLS]");
        CheckResult passed = spotbugs("<BugCollection><Errors errors='0' missingClasses='1'><MissingClass>org.acme.Api"
                + "</MissingClass></Errors></BugCollection>");
        assertThat(passed.status()).isEqualTo(TaskStatus.SUCCESS);
        assertThat(passed.findings()).extracting(Finding::rule).containsExactly("spotbugs/missing-classes");
        assertThat(spotbugs("<BugCollection><Errors errors='0' missingClasses='0'/></BugCollection>")
                        .findings())
                .isEmpty();
    }

    private CheckResult spotbugs(String report) throws IOException {
        Path file = Contexts.write(top.resolve("m/target/spotbugsXml.xml"), report);
        Files.setLastModifiedTime(file, FileTime.from(Contexts.SESSION));
        var facts = new ToolFacts("spotbugs", List.of(new ToolFacts.Report(file, Sha256.ofText(report))), false);
        ModuleFacts module = context().module().withTools(List.of(facts));
        return new TypeCheckingCheck(new TypeCheckingParameters("spotbugs", true))
                .run(Contexts.of(top, List.of(), module));
    }

    @Test
    void options_for_the_jvm_of_a_compiler_that_forks_are_not_the_compilers() {
        write("package x;\nclass A {}\n");
        CheckResult result = run(true, "-J--add-exports=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED", "-J-Xmx64m");
        assertThat(result.findings()).isEmpty();
        assertThat(result.status()).isEqualTo(TaskStatus.SUCCESS);
    }

    private void write(String source) {
        Contexts.write(top.resolve("m/src/x/A.java"), source);
    }

    private CheckContext context(String... options) {
        var facts = new CompileFacts(
                List.of(top.resolve("m/src")),
                List.of(top.resolve("m/gen")),
                List.of("**/Old*.java", "left/out/"),
                StandardCharsets.UTF_8,
                List.of(),
                List.of(options));
        return Contexts.of(top, List.of(), Contexts.module(top, "m").withCompile(facts));
    }

    private CheckResult run(boolean strict, String... options) {
        return new TypeCheckingCheck(new TypeCheckingParameters("javac", strict)).run(context(options));
    }
}
