package dev.firsttry.check.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.check.BuildTool;
import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.ClassPaths;
import dev.firsttry.check.CompileFacts;
import dev.firsttry.check.Contexts;
import dev.firsttry.check.Coordinates;
import dev.firsttry.check.ModuleFacts;
import dev.firsttry.check.ToolGoal;
import dev.firsttry.check.ToolRun;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * With a stand-in for the plug-in that goes through the same doors of the JDK, and reports as Error Prone does. The real one
 * is used by the invoker project {@code code-faults-fails}.
 */
class ErrorProneTest {

    private static final Coordinates OWN = new Coordinates("com.google.errorprone", "error_prone_core", "2.36.0");

    private static final String STAND_IN = """
            import com.sun.source.util.JavacTask;
            import com.sun.source.util.Plugin;
            import com.sun.source.util.TaskEvent;
            import com.sun.source.util.TaskListener;
            import com.sun.tools.javac.api.BasicJavacTask;
            import com.sun.tools.javac.tree.JCTree;
            import com.sun.tools.javac.util.Context;
            import com.sun.tools.javac.util.JCDiagnostic;
            import com.sun.tools.javac.util.JavacMessages;
            import com.sun.tools.javac.util.Log;
            import java.util.ListResourceBundle;
            import java.util.ResourceBundle;

            public class StandIn implements Plugin {
                public String getName() { return "ErrorProne"; }
                public void init(JavacTask task, String... args) {
                    System.out.println("plug-ins print what they like");
                    Context context = ((BasicJavacTask) task).getContext();
                    ResourceBundle bundle = new ListResourceBundle() {
                        protected Object[][] getContents() {
                            return new Object[][] {{"compiler.warn.error.prone", "{0}"}, {"compiler.err.error.prone", "{0}"}};
                        }
                    };
                    JavacMessages.instance(context).add(locale -> bundle);
                    task.addTaskListener(new TaskListener() {
                        public void finished(TaskEvent event) {
                            if (event.getKind() != TaskEvent.Kind.ANALYZE) return;
                            Log log = Log.instance(context);
                            log.useSource(event.getSourceFile());
                            JCTree unit = ((JCTree.JCCompilationUnit) event.getCompilationUnit()).defs.last();
                            String text = "[ToldFlags] " + String.join(" ", args) + "\\n    (see https://example.org/)";
                            boolean bad = event.getTypeElement().getSimpleName().contentEquals("Bad");
                            var type = bad ? JCDiagnostic.DiagnosticType.ERROR : JCDiagnostic.DiagnosticType.WARNING;
                            log.report(JCDiagnostic.Factory.instance(context).create(
                                type, log.currentSource(), unit.pos(), "error.prone", text));
                        }
                    });
                }
            }
            """;

    @TempDir
    Path top;

    private final List<Coordinates> asked = new ArrayList<>();

    @BeforeEach
    void sources() {
        Contexts.write(top.resolve("m/src/x/A.java"), "package x;\nclass A {}\n");
    }

    @Test
    void its_rules_are_told_under_their_own_names() {
        plugin();
        CheckResult result = run(false);
        assertThat(result.findings())
                .extracting(each -> each.severity().json() + " " + each.headline())
                .containsExactly("warning [errorprone/ToldFlags] (see https://example.org/) (m/src/x/A.java:2:1)");
        assertThat(result.status()).isEqualTo(TaskStatus.SUCCESS);
        assertThat(result.log())
                .startsWith("com.google.errorprone:error_prone_core:2.42.0, which FirstTry brings\n[errorprone/");
        assertThat(run(true).status()).isEqualTo(TaskStatus.FAILURE);
        assertThat(asked).containsOnly(ErrorProne.PINNED);
    }

    @Test
    void errors_and_the_compilers_own_lints_are_told_with_them() {
        plugin();
        Contexts.write(top.resolve("m/src/x/A.java"), "package x;\nclass Bad { java.util.List raw; }\n");
        assertThat(run(false).findings())
                .extracting(each -> each.severity().json() + " " + each.rule())
                .containsExactlyInAnyOrder("error errorprone/ToldFlags", "warning javac/raw-class-use");
    }

    @Test
    void flags_of_the_project_count_unless_they_keep_it_quiet() {
        plugin();
        String flags = "-Xplugin:ErrorProne -Xep:DeadException:OFF -Xep:NullAway:ERROR -XepDisableAllChecks\n  "
                + "-XepAllErrorsAsWarnings -XepAllSuggestionsAsWarnings -Xep:Slow:WARN -XepExcludedPaths:.* -XepOpt:NullAway:AnnotatedPackages=x";
        assertThat(run(false, flags).findings())
                .extracting(Finding::message)
                .containsExactly(
                        "-Xep:NullAway:ERROR -XepAllSuggestionsAsWarnings -XepOpt:NullAway:AnnotatedPackages=x (see https://example.org/)");
    }

    @Test
    void without_it_nothing_is_judged() {
        assertThat(run(false).findings()).extracting(Finding::rule).containsExactly("errorprone/not-run");
        assertThat(run(false, "--no-such-option").findings())
                .extracting(Finding::rule)
                .containsExactly("errorprone/not-run");
    }

    @Test
    void the_version_that_the_project_names_is_taken_and_is_in_the_key() {
        plugin();
        CheckResult result = check(false).run(context(List.of(OWN)));
        assertThat(asked).isEmpty();
        assertThat(result.log()).startsWith(OWN + ", as the project names it\n");
        assertThat(check(false).keyFields(context(List.of(OWN))))
                .isNotEqualTo(check(false).keyFields(context(List.of())));
    }

    /** Compiled here, as nothing that the JDK hides may be on the class path of this test. */
    private void plugin() {
        Path source = Contexts.write(top.resolve("plugin/StandIn.java"), STAND_IN);
        Contexts.write(top.resolve("plugin/META-INF/services/com.sun.source.util.Plugin"), "StandIn\n");
        var options = new ArrayList<>(ErrorProne.jvmOptions());
        options.removeIf(option -> option.startsWith("--add-opens"));
        options.addAll(List.of("-proc:none", "-d", top.resolve("plugin").toString(), source.toString()));
        int ended = ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new));
        assertThat(ended).isZero();
    }

    private CheckResult run(boolean strict, String... options) {
        return check(strict).run(context(List.of(), options));
    }

    private static TypeCheckingCheck check(boolean strict) {
        return new TypeCheckingCheck(new TypeCheckingParameters("errorprone", strict));
    }

    private CheckContext context(List<Coordinates> processors, String... options) {
        var facts = new CompileFacts(
                List.of(top.resolve("m/src")),
                List.of(),
                List.of(),
                StandardCharsets.UTF_8,
                processors,
                List.of(options));
        List<Path> own = processors.isEmpty() ? List.of() : List.of(top.resolve("plugin"));
        return Contexts.of(
                top, List.of(), new Resolver(own), Contexts.module(top, "m").withCompile(facts));
    }

    private final class Resolver implements BuildTool {
        private final List<Path> processors;

        Resolver(List<Path> processors) {
            this.processors = processors;
        }

        @Override
        public ClassPaths classPaths(ModuleFacts module) {
            return new ClassPaths(List.of(), processors);
        }

        @Override
        public List<Path> resolve(ModuleFacts module, Coordinates artifact) {
            asked.add(artifact);
            return List.of(top.resolve("plugin"));
        }

        @Override
        public ToolRun run(ModuleFacts module, ToolGoal goal) {
            return ToolRun.broken("no goals here");
        }
    }
}
