package dev.firsttry.check.external;

import dev.firsttry.check.Check;
import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.CheckScope;
import dev.firsttry.check.Coordinates;
import dev.firsttry.check.Reuse;
import dev.firsttry.check.ToolGoal;
import dev.firsttry.check.ToolPlugin;
import dev.firsttry.check.ToolRun;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Runs a company's own tools and judges what they wrote. A tool that writes nothing has not judged. */
public final class ExternalCheck implements Check {

    private static final String VERSION = "1";

    private final ExternalParameters parameters;

    public ExternalCheck(ExternalParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public String name() {
        return CheckCatalog.EXTERNAL;
    }

    @Override
    public CheckScope scope() {
        return CheckScope.REPOSITORY;
    }

    /** A goal has a version; what a command does may depend on anything that this machine has installed. */
    @Override
    public Reuse reuse() {
        boolean goals = parameters.tools().stream().allMatch(tool -> tool.goal().isPresent());
        return goals ? Reuse.ENTRY_STANDS : Reuse.NEVER;
    }

    @Override
    public SortedMap<String, String> keyFields(CheckContext context) {
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put("external.version", VERSION);
        fields.put("external.threshold", parameters.threshold().json());
        parameters
                .tools()
                .forEach(tool ->
                        fields.put("external." + tool.name(), tool.goal().orElse("") + "\n" + tool.sarif()));
        return fields;
    }

    @Override
    public CheckResult run(CheckContext context) {
        if (parameters.tools().isEmpty()) {
            String reason = "the policy names no tool for external";
            return CheckResult.of(TaskStatus.UNSUPPORTED, reason, List.of(), reason + "\n");
        }
        StringBuilder log = new StringBuilder();
        List<Finding> findings = new ArrayList<>();
        for (ExternalParameters.Tool tool : parameters.tools()) {
            findings.addAll(judge(tool, context, log));
        }
        return CheckResult.judged(findings, log.toString());
    }

    private List<Finding> judge(ExternalParameters.Tool tool, CheckContext context, StringBuilder log) {
        Path sarif = context.topLevel().resolve(tool.sarif());
        try {
            Files.deleteIfExists(sarif);
            ToolRun run = tool.goal()
                    .map(goal -> context.buildTool().run(context.modules().get(0), goal(goal)))
                    .orElseGet(() -> new Command(tool, context.topLevel()).run(log));
            log.append(tool.name()).append(": ").append(run.end()).append('\n');
            if (!Files.isRegularFile(sarif)) {
                String why = run.message().isEmpty() ? "it ended without a word" : run.message();
                return List.of(notRun(tool, "wrote no " + tool.sarif() + ": " + why));
            }
            return new Sarif(tool.name(), parameters.threshold(), context.topLevel()).read(sarif);
        } catch (IOException e) {
            return List.of(notRun(tool, "left " + tool.sarif() + ", which cannot be used: " + e.getMessage()));
        }
    }

    private static ToolGoal goal(String goal) {
        String[] parts = goal.split(":");
        Coordinates plugin = new Coordinates(parts[0], parts[1], parts[2]);
        return new ToolGoal(new ToolPlugin(plugin, List.of()), parts[3], List.of());
    }

    private static Finding notRun(ExternalParameters.Tool tool, String what) {
        return Finding.error(
                "external/not-run",
                CheckCatalog.EXTERNAL,
                tool.name() + " " + what,
                "See the task's log, and checks.external of the policy.",
                Location.NONE);
    }
}
