package dev.firsttry.check.lint;

import dev.firsttry.check.CheckContext;
import dev.firsttry.check.Freshness;
import dev.firsttry.check.ToolFacts;
import dev.firsttry.check.xml.XmlFault;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges what a tool of the build reported in this session. Its own thresholds do not count: every item of its report is
 * judged by the policy's.
 */
public final class ToolEvidence {

    private final CheckContext context;
    private final String check;
    private final Severity threshold;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param check in whose name findings are made
     * @param threshold items so severe or worse are errors
     */
    public ToolEvidence(CheckContext context, String check, Severity threshold) {
        this.context = context;
        this.check = check;
        this.threshold = threshold;
    }

    /** Whether this session holds evidence of the tool. */
    public boolean isFresh(String tool) {
        return context.module()
                .tool(tool)
                .map(facts -> facts.reports().isEmpty()
                        ? facts.passed()
                        : !fresh(facts).isEmpty())
                .orElse(false);
    }

    /** Whether somebody switched the tool off in this session. */
    public boolean isSwitchedOff(String tool) {
        return context.module()
                .tool(tool)
                .map(facts -> !facts.skippedBy().isEmpty())
                .orElse(false);
    }

    public List<Finding> judge(String tool) {
        findings.clear();
        Optional<ToolFacts> known = context.module().tool(tool);
        if (known.isEmpty()) {
            notRun(tool, "is not configured");
        } else if (!known.get().skippedBy().isEmpty()) {
            notRun(tool, "was switched off by " + String.join(", ", known.get().skippedBy()));
        } else {
            judge(known.get());
        }
        return List.copyOf(findings);
    }

    private void judge(ToolFacts facts) {
        List<Path> fresh = fresh(facts);
        Optional<ReportFormat> format = ReportFormat.of(facts.tool());
        if (format.isEmpty()) {
            if (!facts.passed()) {
                notRun(facts.tool(), "did not run in this build");
            }
        } else if (fresh.isEmpty()) {
            boolean stale = facts.reports().stream().anyMatch(Files::isRegularFile);
            notRun(facts.tool(), stale ? "left only a report of an earlier build" : "wrote no report in this build");
        } else {
            fresh.forEach(file -> read(format.get(), facts.tool(), file));
        }
    }

    private List<Path> fresh(ToolFacts facts) {
        return facts.reports().stream()
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .filter(file -> Freshness.of(file, context) == Freshness.FRESH)
                .toList();
    }

    private void read(ReportFormat format, String tool, Path file) {
        try {
            format.read(file).forEach(item -> findings.add(finding(tool, item)));
        } catch (XmlFault e) {
            findings.add(Finding.error(
                    tool + "/corrupt-report",
                    check,
                    "the report cannot be believed: " + e.getMessage(),
                    "run: mvn clean verify",
                    new Location(shown(file), e.line(), e.line() == 0 ? 0 : e.column())));
        }
    }

    private Finding finding(String tool, Reported item) {
        boolean fails = item.severity().compareTo(threshold) >= 0;
        boolean exaggerated = !fails && item.severity() == Severity.ERROR;
        Severity severity = fails ? Severity.ERROR : exaggerated ? Severity.WARNING : item.severity();
        var location = new Location(source(item.file()), item.line(), item.column());
        return Finding.of(severity, tool + "/" + item.rule(), check, item.message(), "", location);
    }

    private void notRun(String tool, String why) {
        String module = context.module().coordinates().artifactId();
        findings.add(new Finding(
                tool + "/not-run",
                check,
                Severity.ERROR,
                tool + " " + why + " in module " + module + ", so nothing proves it",
                "bind its goal in the POM, then run: mvn verify",
                Location.NONE,
                "",
                tool + "/not-run@" + context.module().path()));
    }

    /** SpotBugs names files from a source directory. */
    private String source(String file) {
        Path path;
        try {
            path = Path.of(file);
        } catch (InvalidPathException e) {
            return "";
        }
        if (path.isAbsolute()) {
            return shown(path.normalize());
        }
        return context.module().compile().sourceRoots().stream()
                .map(root -> root.resolve(path))
                .filter(Files::isRegularFile)
                .map(this::shown)
                .findFirst()
                .orElse(file.replace('\\', '/'));
    }

    private String shown(Path file) {
        Path top = context.topLevel();
        Path shown = file.startsWith(top) ? top.relativize(file) : file.getFileName();
        return shown == null ? "" : shown.toString().replace('\\', '/');
    }
}
