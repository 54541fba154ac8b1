package dev.firsttry.check.lint;

import dev.firsttry.check.Check;
import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.CheckScope;
import dev.firsttry.check.Reuse;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whether the linters that the policy names ran in this build, and what they found, re-judged by the policy. */
public final class LintingCheck implements Check {

    private static final String VERSION = "1";

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
    public CheckResult run(CheckContext context) {
        if (context.module().packaging().equals("pom")) {
            return CheckResult.of(TaskStatus.SKIPPED, "packaging pom", List.of(), "packaging pom\n");
        }
        var evidence = new ToolEvidence(context, name(), parameters.threshold());
        boolean fresh =
                parameters.tools().stream().anyMatch(tool -> evidence.isFresh(tool) || evidence.isSwitchedOff(tool));
        if (!fresh && context.proven().isPresent()) {
            return context.proven().get().asReused();
        }
        var findings = new ArrayList<Finding>();
        parameters.tools().forEach(tool -> findings.addAll(evidence.judge(tool)));
        return CheckResult.judged(findings, log(findings));
    }

    private static String log(List<Finding> findings) {
        var text = new StringBuilder();
        for (Finding finding : findings) {
            text.append(finding.severity().json()).append(": ");
            text.append(finding.headline()).append('\n');
        }
        return text.toString();
    }
}
