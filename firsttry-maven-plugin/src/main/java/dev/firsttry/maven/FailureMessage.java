package dev.firsttry.maven;

import dev.firsttry.finding.Fault;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Severity;
import dev.firsttry.finding.Violation;
import dev.firsttry.report.ReportedFinding;
import dev.firsttry.report.RunReport;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of the exception that ends the build: Maven shows it last, so it must stand on its own. */
final class FailureMessage {

    private static final int SHOWN = 5;

    private FailureMessage() {}

    static String of(RunReport report, String reportPath) {
        List<String> causes = Stream.concat(
                        report.violations().stream()
                                .map(violation ->
                                        line("[" + violation.rule() + "] " + violation.message(), violation.remedy())),
                        report.findings().stream()
                                .map(ReportedFinding::finding)
                                .filter(finding -> finding.severity() == Severity.ERROR)
                                .map(finding -> line(finding.headline(), finding.remedy())))
                .toList();
        StringBuilder text = new StringBuilder("FirstTry refuses this build");
        causes.stream().limit(SHOWN).forEach(text::append);
        if (causes.isEmpty()) {
            report.reasons().forEach(reason -> text.append("\n  ").append(reason));
        }
        if (causes.size() > SHOWN) {
            text.append("\n  and ").append(causes.size() - SHOWN).append(" more");
        }
        return text.append("\nReport: ").append(reportPath).toString();
    }

    /** Names the rules and where to read on, for whoever has the summary in front of the exception. */
    static String brief(RunReport report, String reportPath) {
        String rules = Stream.concat(
                        report.violations().stream().map(Violation::rule),
                        report.findings().stream()
                                .map(ReportedFinding::finding)
                                .filter(finding -> finding.severity() == Severity.ERROR)
                                .map(Finding::rule))
                .distinct()
                .limit(SHOWN)
                .map(rule -> " [" + rule + "]")
                .collect(Collectors.joining());
        return "FirstTry refuses this build" + (rules.isEmpty() ? "" : ":" + rules) + ". See above, and " + reportPath;
    }

    static String of(Finding finding) {
        return "FirstTry cannot go on" + line(finding.headline(), finding.remedy());
    }

    static String of(List<Fault> faults) {
        String count = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
        return "The pipelines cannot be planned: " + count
                + faults.stream().map(fault -> "\n  " + fault).collect(Collectors.joining());
    }

    static String noPipelines(List<String> places) {
        return "There is no pipeline to plan: none in " + String.join(", ", places)
                + ".\nName the files with -Dfirsttry.pipelines=<files or globs>, or start in the directory that"
                + " holds them.";
    }

    /** A title and each finding with what to do about it. */
    static String refusal(String title, List<Finding> findings) {
        return title
                + findings.stream()
                        .map(finding -> line(finding.headline(), finding.remedy()))
                        .collect(Collectors.joining());
    }

    private static String line(String headline, String remedy) {
        return "\n  " + headline + (remedy.isEmpty() ? "" : "\n    " + remedy);
    }
}
