package dev.firsttry.check.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.CompileFacts;
import dev.firsttry.check.Contexts;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import java.nio.file.Path;
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
        var check = new TypeCheckingCheck(new TypeCheckingParameters("errorprone", true));
        assertThat(check.run(context()).status()).isEqualTo(TaskStatus.UNSUPPORTED);
    }

    @Test
    void the_key_depends_on_settings_and_not_on_places() {
        var check = new TypeCheckingCheck(new TypeCheckingParameters("javac", true));
        assertThat(check.keyFields(context("-parameters"))).isNotEqualTo(check.keyFields(context()));
        assertThat(check.keyFields(context()).toString()).doesNotContain(top.toString());
    }

    private void write(String source) {
        Contexts.write(top.resolve("m/src/x/A.java"), source);
    }

    private CheckContext context(String... options) {
        var facts = new CompileFacts(
                List.of(top.resolve("m/src")), List.of(top.resolve("lib.jar")), List.of(), List.of(options));
        return Contexts.of(top, List.of(), Contexts.module(top, "m").withCompile(facts));
    }

    private CheckResult run(boolean strict, String... options) {
        return new TypeCheckingCheck(new TypeCheckingParameters("javac", strict)).run(context(options));
    }
}
