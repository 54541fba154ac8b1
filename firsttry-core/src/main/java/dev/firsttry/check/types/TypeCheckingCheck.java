package dev.firsttry.check.types;

import dev.firsttry.check.Check;
import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.CheckScope;
import dev.firsttry.check.Reuse;
import dev.firsttry.check.tool.Tool;
import dev.firsttry.check.tool.ToolJudge;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * What the compiler, with or without Error Prone in it, or SpotBugs has against a module. javac runs here, with every lint
 * and the module's own settings, whatever the build let it warn of.
 */
public final class TypeCheckingCheck implements Check {

    private static final String VERSION = "3";

    private final TypeCheckingParameters parameters;

    public TypeCheckingCheck(TypeCheckingParameters parameters) {
        this.parameters = parameters;
    }

    private boolean compiles() {
        return !parameters.tool().equals(TypeCheckingParameters.SPOTBUGS);
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
        var fields = new TreeMap<>(Map.of(
                "types.version", VERSION,
                "types.tool", parameters.tool(),
                "types.strict", String.valueOf(parameters.strict()),
                "types.options", String.join("\n", context.module().compile().options())));
        if (parameters.tool().equals(TypeCheckingParameters.ERRORPRONE)) {
            fields.put("types.errorprone", new ErrorProne(context).version().toString());
        }
        return fields;
    }

    @Override
    public Optional<CheckResult> atOnce(CheckContext context) {
        return CheckResult.ofAggregator(context.module());
    }

    @Override
    public CheckResult run(CheckContext context) {
        return atOnce(context).orElseGet(() -> judgeModule(context));
    }

    private CheckResult judgeModule(CheckContext context) {
        return switch (parameters.tool()) {
            case TypeCheckingParameters.JAVAC -> javac(context, Optional.empty());
            case TypeCheckingParameters.ERRORPRONE -> javac(context, Optional.of(new ErrorProne(context)));
            case TypeCheckingParameters.SPOTBUGS -> spotbugs(context);
            default -> unsupported("this version cannot run " + parameters.tool() + " for type_checking");
        };
    }

    private CheckResult javac(CheckContext context, Optional<ErrorProne> plugin) {
        Optional<JavaCompiler> compiler = Optional.ofNullable(ToolProvider.getSystemJavaCompiler());
        return compiler.isEmpty()
                ? unsupported("Maven runs on a Java runtime without a compiler: set JAVA_HOME to a JDK")
                : new Compilation(context, parameters.strict(), plugin).run(compiler.get());
    }

    private static CheckResult unsupported(String reason) {
        return CheckResult.of(TaskStatus.UNSUPPORTED, reason, List.of(), reason + "\n");
    }

    private CheckResult spotbugs(CheckContext context) {
        Severity threshold = parameters.strict() ? Severity.WARNING : Severity.ERROR;
        var judge = new ToolJudge(context, name(), threshold);
        if (!judge.hasEvidence(Tool.SPOTBUGS) && context.proven().isPresent()) {
            return context.proven().get().asReused();
        }
        String how = judge.hasEvidence(Tool.SPOTBUGS) ? "as the build ran it" : "run by FirstTry";
        List<Finding> findings = judge.judge(Tool.SPOTBUGS);
        return CheckResult.judged(findings, "spotbugs: " + how + "\n" + ToolJudge.log(findings));
    }
}
