package dev.firsttry.report.markdown;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.RuleBook;
import dev.firsttry.finding.Severity;
import dev.firsttry.finding.Violation;
import dev.firsttry.report.EventText;
import dev.firsttry.report.Human;
import dev.firsttry.report.ReportedFinding;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.TaskLine;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * {@code summary.md}: verdict and why, what was refused, tasks with problems, the most severe findings, and what the
 * cache saved. Fits into a comment of GitHub (65,536 characters) and, far, into the summary of a step (1 MiB).
 */
public final class MarkdownSummary {

    /** What a comment may hold, less what a caller may put around it. */
    private static final int LARGEST = 60_000;

    private static final int MOST_TASKS = 30;
    private static final int MOST_FINDINGS = 40;
    private static final int MOST_VIOLATIONS = 20;

    private final RunReport report;
    private final StringBuilder out = new StringBuilder();
    private int dropped;

    private MarkdownSummary(RunReport report) {
        this.report = report;
    }

    /** Ends with a line feed. */
    public static String write(RunReport report) {
        return new MarkdownSummary(report).text();
    }

    private String text() {
        line("## FirstTry " + (report.isSuccess() ? "passed ✅" : "failed ❌"));
        line("");
        report.reasons().forEach(reason -> line("- " + Markdown.text(reason)));
        if (!report.reasons().isEmpty()) {
            line("");
        }
        line(facts());
        violations();
        tasks();
        findings();
        if (dropped > 0) {
            line("\n" + Human.count(dropped, "row") + " had no place here; see report.html.");
        }
        return out.toString();
    }

    private String facts() {
        String policy = report.policy()
                .map(known -> "Policy " + Markdown.text(EventText.policy(known)))
                .orElse("No policy was read");
        var cache = report.cache();
        long saved = cache.traffic().savedMs();
        return policy + " · " + Human.count(report.tasks().size(), "task") + ", " + cache.hits() + " from the cache"
                + (saved > 0 ? ", " + Human.time(Duration.ofMillis(saved)) + " saved" : "") + " · "
                + Human.gateAndBuild(report.gateTime(), report.duration())
                + report.slo()
                        .map(slo -> " · " + Markdown.text(EventText.slo(slo)))
                        .orElse("");
    }

    private void violations() {
        section("Refused by the policy", report.violations().size(), "| rule | what was asked | what to do |");
        report.violations().stream().limit(MOST_VIOLATIONS).forEach(this::violation);
        rest(report.violations().size(), MOST_VIOLATIONS);
    }

    private void violation(Violation violation) {
        row(link(violation.rule()), Markdown.text(violation.message()), Markdown.text(violation.remedy()));
    }

    private void tasks() {
        List<TaskLine> problems = report.problems();
        section(
                report.isSuccess() ? "Tasks that were excused" : "Tasks with problems",
                problems.size(),
                "| task | status | why |");
        problems.stream()
                .limit(MOST_TASKS)
                .forEach(task -> row(Markdown.text(task.id()), task.status().json(), Markdown.text(task.reason())));
        rest(problems.size(), MOST_TASKS);
    }

    private void findings() {
        int size = report.findings().size();
        section("Findings", size, "| severity | rule | place | what, and what to do |");
        report.findings().stream()
                .map(ReportedFinding::finding)
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .limit(MOST_FINDINGS)
                .forEach(this::finding);
        rest(size, MOST_FINDINGS);
    }

    private void finding(Finding finding) {
        String place = finding.location().isKnown() ? finding.location().toString() : "";
        String remedy = finding.remedy().isEmpty() ? "" : "<br>" + Markdown.text(finding.remedy());
        row(
                word(finding.severity()),
                link(finding.rule()),
                Markdown.code(place),
                Markdown.text(finding.message()) + remedy);
    }

    private static String word(Severity severity) {
        return severity == Severity.ERROR ? "**error**" : severity.json();
    }

    private static String link(String rule) {
        return Markdown.link(rule, RuleBook.help(rule));
    }

    private void section(String title, int size, String head) {
        if (size > 0) {
            line("\n### " + title + " (" + size + ")\n");
            line(head);
            line("|" + " --- |".repeat((int) head.chars().filter(c -> c == '|').count() - 1));
        }
    }

    private void rest(int size, int shown) {
        if (size > shown) {
            line("\n" + (size - shown) + " more are in report.html.");
        }
    }

    private void row(String... cells) {
        String row = "| " + String.join(" | ", cells) + " |";
        if (out.length() + row.length() < LARGEST) {
            line(row);
        } else {
            dropped++;
        }
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
