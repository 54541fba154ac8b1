package dev.firsttry.check.tool;

import dev.firsttry.check.CheckContext;
import dev.firsttry.check.Freshness;
import dev.firsttry.check.ToolFacts;
import dev.firsttry.digest.Sha256;
import dev.firsttry.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reports that a tool wrote when the build itself ran it. */
final class ToolEvidence {

    private final CheckContext context;
    private final ToolFindings findings;

    ToolEvidence(CheckContext context, ToolFindings findings) {
        this.context = context;
        this.findings = findings;
    }

    /** A tool without reports proves something by having passed; any other by reports that are still what it wrote. */
    boolean isThere(Tool tool) {
        Optional<ToolFacts> facts = context.module().tool(tool.id());
        return tool.format().isEmpty()
                ? facts.map(ToolFacts::passed).orElse(false)
                : facts.map(ToolFacts::reports)
                        .filter(reports -> !reports.isEmpty())
                        .map(reports -> reports.stream().allMatch(this::isGenuine))
                        .orElse(false);
    }

    private boolean isGenuine(ToolFacts.Report report) {
        Path file = report.file();
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Freshness.of(file, context) == Freshness.FRESH
                    && Sha256.ofFile(file).equals(report.digest());
        } catch (IOException e) {
            return false;
        }
    }

    List<Finding> judge(Tool tool) {
        return tool.format().stream()
                .flatMap(format -> context.module().tool(tool.id()).stream()
                        .flatMap(facts -> facts.reports().stream())
                        .flatMap(report -> findings.read(tool, format, report.file()).stream()))
                .toList();
    }
}
