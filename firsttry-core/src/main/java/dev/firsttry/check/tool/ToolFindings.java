package dev.firsttry.check.tool;

import dev.firsttry.check.CheckContext;
import dev.firsttry.check.xml.XmlFault;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What there is to say about a tool and its reports. */
final class ToolFindings {

    private static final int SHOWN_LINES = 20;

    private final CheckContext context;
    private final String check;
    private final Severity threshold;

    ToolFindings(CheckContext context, String check, Severity threshold) {
        this.context = context;
        this.check = check;
        this.threshold = threshold;
    }

    /** Every item of a report; one finding when it cannot be believed. */
    List<Finding> read(Tool tool, ReportFormat format, Path report) {
        try {
            return format.read(report).stream()
                    .map(item -> finding(tool.id(), item))
                    .toList();
        } catch (XmlFault e) {
            Finding corrupt = Finding.error(
                    tool.id() + "/corrupt-report",
                    check,
                    "the report of " + tool.id() + " cannot be believed: " + e.getMessage(),
                    "run: mvn clean verify",
                    new Location(shown(report), e.line(), e.line() == 0 ? 0 : e.column()));
            return List.of(corrupt);
        }
    }

    private Finding finding(String tool, Reported item) {
        return item.file().isEmpty() ? ofModule(tool, item) : ofFile(tool, item);
    }

    private Finding ofModule(String tool, Reported item) {
        String id = tool + "/" + item.rule();
        String identity = id + "@" + context.module().path();
        return new Finding(
                id,
                check,
                severity(item),
                module() + ": " + item.message(),
                item.remedy(),
                Location.NONE,
                "",
                identity);
    }

    private Finding ofFile(String tool, Reported item) {
        Optional<Path> file = file(item.file());
        Severity severity =
                file.filter(context.module().compile()::isGenerated).isPresent() ? Severity.NOTE : severity(item);
        String shown = file.map(this::shown).orElse(item.file().replace('\\', '/'));
        var location = new Location(shown, item.line(), item.column());
        return Finding.of(severity, tool + "/" + item.rule(), check, item.message(), item.remedy(), location);
    }

    /** The policy alone says what an error is. */
    private Severity severity(Reported item) {
        Severity reported = item.severity();
        if (reported.compareTo(threshold) >= 0 && !item.isAboutSurroundings()) {
            return Severity.ERROR;
        }
        return reported == Severity.ERROR ? Severity.WARNING : reported;
    }

    Finding broken(Tool tool, String why) {
        return ofModule(
                tool,
                "not-run",
                tool.id() + " could not judge " + module() + ": " + shortened(why),
                "see what the tool says above; offline, its plugin must be in the local repository");
    }

    Finding notConfigured(Tool tool) {
        return ofModule(
                tool,
                "not-run",
                tool.id() + " could not judge " + module() + ": the project does not say which format is right",
                "configure " + tool.pluginKey() + " in the POM, or take " + tool.id() + " out of the policy");
    }

    /** Of a tool that writes no report and fails the build instead. */
    Finding objection(Tool tool, String message) {
        return ofModule(
                tool,
                "violation",
                tool.id() + " objects to " + module() + ": " + shortened(message),
                "run: mvn " + tool.pluginKey() + ":apply");
    }

    private Finding ofModule(Tool tool, String rule, String message, String remedy) {
        String id = tool.id() + "/" + rule;
        String identity = id + "@" + context.module().path();
        return new Finding(id, check, Severity.ERROR, message, remedy, Location.NONE, "", identity);
    }

    private String module() {
        return "module " + context.module().coordinates().artifactId();
    }

    private static String shortened(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(SHOWN_LINES)
                .collect(Collectors.joining("; "));
    }

    /** SpotBugs names files from a source directory. */
    private Optional<Path> file(String name) {
        try {
            Path path = Path.of(name);
            return path.isAbsolute()
                    ? Optional.of(path.normalize())
                    : context.module().compile().sourceRoots().stream()
                            .map(root -> root.resolve(path))
                            .filter(Files::isRegularFile)
                            .findFirst();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private String shown(Path file) {
        Path top = context.topLevel();
        Path shown = file.startsWith(top) ? top.relativize(file) : file.getFileName();
        return shown == null ? "" : shown.toString().replace('\\', '/');
    }
}
