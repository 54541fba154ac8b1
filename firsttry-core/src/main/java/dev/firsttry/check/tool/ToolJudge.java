package dev.firsttry.check.tool;

import dev.firsttry.check.CheckContext;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Severity;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Judges a module by a tool: by the reports that it wrote in this very build, else by running it. Either way its own
 * thresholds do not count, because every item of its report is judged by the policy's.
 */
public final class ToolJudge {

    private final ToolEvidence evidence;
    private final ToolExecution execution;

    /**
     * @param check in whose name findings are made
     * @param threshold items so severe or worse are errors
     */
    public ToolJudge(CheckContext context, String check, Severity threshold) {
        var findings = new ToolFindings(context, check, threshold);
        this.evidence = new ToolEvidence(context, findings);
        this.execution = new ToolExecution(context, findings);
    }

    /** Whether the build itself ran the tool, and nobody touched its reports since. */
    public boolean hasEvidence(Tool tool) {
        return evidence.isThere(tool);
    }

    /** Findings for a task's log, a line each. */
    public static String log(List<Finding> findings) {
        return findings.stream()
                .map(each -> each.severity().json() + ": " + each.headline() + "\n")
                .collect(Collectors.joining());
    }

    /** What the tool has against the module, in the order of its report. */
    public List<Finding> judge(Tool tool) {
        return evidence.isThere(tool) ? evidence.judge(tool) : execution.judge(tool);
    }
}
