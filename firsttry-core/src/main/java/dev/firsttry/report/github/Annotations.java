package dev.firsttry.report.github;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.finding.Violation;
import dev.firsttry.report.RunReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Workflow commands that make GitHub show findings beside the changed lines. GitHub shows ten errors, ten warnings and
 * ten notices of a step and drops the others, so only as many are written: violations first, then findings with a
 * place, as those without one can be shown nowhere but in the summary.
 */
public final class Annotations {

    private static final int MOST_OF_A_KIND = 10;

    private Annotations() {}

    /**
     * Lines for standard output; each must begin its line there.
     *
     * @param prefix path of the top-level directory from the checkout's root, ending with {@code /}; empty when it is
     *     the root
     */
    public static List<String> of(RunReport report, String prefix) {
        List<String> lines = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            Stream.concat(violations(report, severity), findings(report, severity, prefix))
                    .limit(MOST_OF_A_KIND)
                    .forEach(lines::add);
        }
        return lines;
    }

    private static Stream<String> violations(RunReport report, Severity severity) {
        return severity == Severity.ERROR ? report.violations().stream().map(Annotations::line) : Stream.empty();
    }

    private static Stream<String> findings(RunReport report, Severity severity, String prefix) {
        return report.findings().stream()
                .map(found -> found.finding())
                .filter(finding ->
                        finding.severity() == severity && finding.location().isKnown())
                .map(finding -> line(finding, prefix));
    }

    private static String line(Violation violation) {
        return "::error title=" + property("FirstTry " + violation.rule()) + "::"
                + data(text(violation.message(), violation.remedy()));
    }

    private static String line(Finding finding, String prefix) {
        Location at = finding.location();
        String line = at.line() > 0 ? ",line=" + at.line() : "";
        String column = at.line() > 0 && at.column() > 0 ? ",col=" + at.column() : "";
        return "::" + command(finding.severity()) + " file=" + property(prefix + at.file()) + line + column + ",title="
                + property("FirstTry " + finding.rule()) + "::" + data(text(finding.message(), finding.remedy()));
    }

    private static String text(String message, String remedy) {
        return remedy.isEmpty() ? message : message + "\n" + remedy;
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case NOTE -> "notice";
            case WARNING -> "warning";
            case ERROR -> "error";
        };
    }

    /** What a command says: its ends of line and percent signs are escaped, so that no text starts a second command. */
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    /** In a property the two separators are escaped too. */
    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
