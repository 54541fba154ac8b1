package dev.firsttry.check.types;

import dev.firsttry.check.Check;
import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.CheckScope;
import dev.firsttry.check.Reuse;
import dev.firsttry.check.lint.ToolEvidence;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * What the compiler, or SpotBugs in the build, has against a module. javac runs here, with every lint and the module's
 * own settings, whatever the build let it warn of.
 */
public final class TypeCheckingCheck implements Check {

    private static final String VERSION = "1";

    private final TypeCheckingParameters parameters;

    public TypeCheckingCheck(TypeCheckingParameters parameters) {
        this.parameters = parameters;
    }

    private boolean compiles() {
        return parameters.tool().equals(TypeCheckingParameters.JAVAC);
    }

    @Override
    public String name() {
        return CheckCatalog.TYPE_CHECKING;
    }

    @Override
    public CheckScope scope() {
        return CheckScope.MODULE;
    }

    @Override
    public Reuse reuse() {
        return compiles() ? Reuse.ENTRY_STANDS : Reuse.ENTRY_IS_EVIDENCE;
    }

    @Override
    public SortedMap<String, String> keyFields(CheckContext context) {
        var compile = context.module().compile();
        return new TreeMap<>(Map.of(
                "types.version", VERSION,
                "types.tool", parameters.tool(),
                "types.strict", String.valueOf(parameters.strict()),
                "types.options", String.join("\n", compile.options()),
                "types.classpath", names(compile.classPath()),
                "types.processors", names(compile.processorPath())));
    }

    /** Name and size of each entry: a path would differ on each machine. */
    private static String names(List<Path> entries) {
        var text = new StringBuilder();
        for (Path entry : entries) {
            text.append(entry.getFileName()).append(' ').append(size(entry)).append('\n');
        }
        return text.toString();
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public CheckResult run(CheckContext context) {
        if (context.module().packaging().equals("pom")) {
            return CheckResult.of(TaskStatus.SKIPPED, "packaging pom", List.of(), "packaging pom\n");
        }
        return switch (parameters.tool()) {
            case TypeCheckingParameters.JAVAC -> javac(context);
            case TypeCheckingParameters.SPOTBUGS -> spotbugs(context);
            default -> unsupported("this version cannot run " + parameters.tool() + " for type_checking");
        };
    }

    private CheckResult javac(CheckContext context) {
        Optional<JavaCompiler> compiler = Optional.ofNullable(ToolProvider.getSystemJavaCompiler());
        return compiler.isEmpty()
                ? unsupported("Maven runs on a Java runtime without a compiler: set JAVA_HOME to a JDK")
                : new Compilation(context, parameters.strict()).run(compiler.get());
    }

    private static CheckResult unsupported(String reason) {
        return CheckResult.of(TaskStatus.UNSUPPORTED, reason, List.of(), reason + "\n");
    }

    private CheckResult spotbugs(CheckContext context) {
        Severity threshold = parameters.strict() ? Severity.WARNING : Severity.ERROR;
        var evidence = new ToolEvidence(context, name(), threshold);
        boolean fresh = evidence.isFresh(parameters.tool()) || evidence.isSwitchedOff(parameters.tool());
        if (!fresh && context.proven().isPresent()) {
            return context.proven().get().asReused();
        }
        return CheckResult.judged(evidence.judge(parameters.tool()), "");
    }
}
