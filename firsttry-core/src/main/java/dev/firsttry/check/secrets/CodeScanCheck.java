package dev.firsttry.check.secrets;

import dev.firsttry.check.Check;
import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.CheckScope;
import dev.firsttry.check.Rating;
import dev.firsttry.check.Reuse;
import dev.firsttry.check.tool.Tool;
import dev.firsttry.check.tool.ToolJudge;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The part of {@code security_scan} that looks at the classes of a module: SpotBugs with the detectors of Find Security
 * Bugs. Always run, because a report of the build would not tell which detectors were at work.
 */
public final class CodeScanCheck implements Check {

    private static final String VERSION = "1";

    private final Rating threshold;

    /** @param threshold findings rated so or worse are errors */
    public CodeScanCheck(Rating threshold) {
        this.threshold = threshold;
    }

    @Override
    public String name() {
        return CheckCatalog.SECURITY_SCAN;
    }

    @Override
    public CheckScope scope() {
        return CheckScope.MODULE;
    }

    @Override
    public Reuse reuse() {
        return Reuse.ENTRY_STANDS;
    }

    @Override
    public SortedMap<String, String> keyFields(CheckContext context) {
        return new TreeMap<>(Map.of("code-scan.version", VERSION, "code-scan.threshold", threshold.json()));
    }

    @Override
    public Optional<CheckResult> atOnce(CheckContext context) {
        return CheckResult.ofAggregator(context.module());
    }

    @Override
    public CheckResult run(CheckContext context) {
        return atOnce(context).orElseGet(() -> judge(context));
    }

    private CheckResult judge(CheckContext context) {
        List<Finding> findings = new ToolJudge(context, name(), severity()).judge(Tool.FIND_SEC_BUGS);
        return CheckResult.judged(findings, "find-sec-bugs: run by FirstTry\n" + ToolJudge.log(findings));
    }

    /** The tool's priorities 1 to 3 are high, medium and low; it knows nothing worse. */
    private Severity severity() {
        return switch (threshold) {
            case CRITICAL, HIGH -> Severity.ERROR;
            case MEDIUM -> Severity.WARNING;
            case LOW -> Severity.NOTE;
        };
    }
}
