package dev.firsttry.check.lint;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the linters that the policy names have against a module, re-judged by the policy. */
public final class LintingCheck implements Check {

    private static final String VERSION = "5";

    private final LintingParameters parameters;

    public LintingCheck(LintingParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public String name() {
        return CheckCatalog.LINTING;
    }

    @Override
    public CheckScope scope() {
        return CheckScope.MODULE;
    }

    @Override
    public Reuse reuse() {
        return Reuse.ENTRY_IS_EVIDENCE;
    }

    @Override
    public SortedMap<String, String> keyFields(CheckContext context) {
        return new TreeMap<>(Map.of(
                "linting.version", VERSION,
                "linting.tools", String.join(",", parameters.tools()),
                "linting.threshold", parameters.threshold().json()));
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
        List<String> unknown = parameters.tools().stream()
                .filter(tool -> Tool.of(tool).isEmpty())
                .toList();
        return unknown.isEmpty() && !parameters.tools().isEmpty() ? judge(context) : unsupported(unknown);
    }

    private static CheckResult unsupported(List<String> unknown) {
        String reason = unknown.isEmpty()
                ? "the policy names no tool for linting"
                : "this version cannot run the linter " + String.join(", ", unknown);
        return CheckResult.of(TaskStatus.UNSUPPORTED, reason, List.of(), reason + "\n");
    }

    /** What was proven earlier for the same inputs stands, unless a tool that this build ran contradicts it. */
    private CheckResult judge(CheckContext context) {
        var judge = new ToolJudge(context, name(), parameters.threshold());
        List<Tool> tools = parameters.tools().stream()
                .flatMap(tool -> Tool.of(tool).stream())
                .filter(tool -> context.proven().isEmpty() || judge.hasEvidence(tool))
                .toList();
        StringBuilder log = new StringBuilder();
        List<Finding> findings = new ArrayList<>();
        for (Tool tool : tools) {
            log.append(tool.id()).append(judge.hasEvidence(tool) ? ": as the build ran it\n" : ": run by FirstTry\n");
            findings.addAll(judge.judge(tool));
        }
        CheckResult result = CheckResult.judged(findings, log + ToolJudge.log(findings));
        return result.status() == TaskStatus.SUCCESS
                ? context.proven().map(CheckResult::asReused).orElse(result)
                : result;
    }
}
