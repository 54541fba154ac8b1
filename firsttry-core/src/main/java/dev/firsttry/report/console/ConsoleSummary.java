package dev.firsttry.report.console;

import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Severity;
import dev.firsttry.finding.Violation;
import dev.firsttry.report.CacheUse;
import dev.firsttry.report.EventText;
import dev.firsttry.report.Human;
import dev.firsttry.report.ReportedFinding;
import dev.firsttry.report.RunReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The end of a run as a person reads it in ten seconds: policy, violations, tasks, findings, verdict, where the report
 * is. A function of the report, the style and nothing else.
 */
public final class ConsoleSummary {

    /** Findings shown; the rest is in the report. */
    private static final int MOST_FINDINGS = 25;

    /** Tasks that a run which passed names as excused. */
    private static final int MOST_EXCUSED = 5;

    private static final int RULE_WIDTH = 72;

    private final RunReport report;
    private final ConsoleStyle style;
    private final List<ConsoleLine> lines = new ArrayList<>();

    private ConsoleSummary(RunReport report, ConsoleStyle style) {
        this.report = report;
        this.style = style;
    }

    /** @param reportPath where the report is, as the user should open it; empty when none was written */
    public static List<ConsoleLine> lines(RunReport report, ConsoleStyle style, String reportPath) {
        return new ConsoleSummary(report, style).render(reportPath);
    }

    private List<ConsoleLine> render(String reportPath) {
        add(Severity.NOTE, "");
        add(Severity.NOTE, header());
        violations();
        requests();
        tasks();
        findings();
        facts();
        verdict();
        if (!reportPath.isEmpty()) {
            add(report.isSuccess() ? Severity.NOTE : Severity.ERROR, "Report: " + reportPath);
        }
        return List.copyOf(lines);
    }

    private String header() {
        String policy = report.policy()
                .map(known -> "policy " + style.paint(Paint.STRONG, Wrap.clean(EventText.policy(known))))
                .orElse(style.paint(Paint.WARN, "no policy was read"));
        return style.paint(Paint.STRONG, "FirstTry " + report.run().firsttry()) + "  "
                + report.run().goal() + "  " + policy;
    }

    private void violations() {
        section(
                Severity.ERROR,
                Paint.BAD,
                "Violations of the policy",
                report.violations().size());
        report.violations().forEach(violation -> violation(Severity.ERROR, Paint.BAD, "x", violation));
    }

    private void requests() {
        section(
                Severity.WARNING,
                Paint.WARN,
                "Allowed by the policy, on record",
                report.bypasses().size());
        report.bypasses().forEach(request -> violation(Severity.WARNING, Paint.WARN, "!", request));
    }

    private void violation(Severity level, Paint paint, String mark, Violation violation) {
        entry(level, style.paint(paint, mark), "[" + violation.rule() + "] " + violation.message(), violation.remedy());
    }

    private void tasks() {
        section(Severity.NOTE, Paint.STRONG, "Tasks", report.tasks().size());
        lines.addAll(TaskTable.of(report.tasks(), style));
    }

    private void findings() {
        section(worstFinding(), Paint.STRONG, "Findings", report.findings().size());
        report.findings().stream()
                .map(ReportedFinding::finding)
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .limit(MOST_FINDINGS)
                .forEach(this::finding);
        int more = report.findings().size() - MOST_FINDINGS;
        if (more > 0) {
            add(worstFinding(), "  ... and " + more + " more in the report");
        }
    }

    private void finding(Finding finding) {
        Severity level = finding.severity();
        entry(level, style.paint(paint(level), mark(level)), finding.headline(), finding.remedy());
    }

    private Severity worstFinding() {
        return report.findings().stream()
                .map(found -> found.finding().severity())
                .max(Comparator.naturalOrder())
                .orElse(Severity.NOTE);
    }

    private void facts() {
        add(Severity.NOTE, "");
        report.slo().ifPresent(slo -> add(Severity.NOTE, Wrap.clean(EventText.slo(slo))));
        add(Severity.NOTE, cache(report.cache()));
        report.cache()
                .errors()
                .forEach(error -> entry(
                        Severity.WARNING,
                        style.paint(Paint.WARN, "!"),
                        "[" + error.rule() + "] " + error.message(),
                        ""));
    }

    private static String cache(CacheUse cache) {
        String moved = cache.restoredBytes() + cache.uploadedBytes() == 0
                ? ""
                : ", " + Human.bytes(cache.restoredBytes()) + " restored, " + Human.bytes(cache.uploadedBytes())
                        + " uploaded";
        return "Cache: " + Human.count(cache.localHits(), "local hit") + ", "
                + Human.count(cache.remoteHits(), "remote hit") + ", "
                + (cache.misses() == 1 ? "1 miss" : cache.misses() + " misses") + moved;
    }

    private void verdict() {
        Severity level = report.isSuccess() ? Severity.NOTE : Severity.ERROR;
        String why = report.isSuccess() ? passed() : String.join("; ", report.reasons());
        String word = report.isSuccess() ? " PASSED " : " FAILED ";
        Paint paint = report.isSuccess() ? Paint.VERDICT_GOOD : Paint.VERDICT_BAD;
        String told = " " + Wrap.clean(why) + " (" + Human.gateAndBuild(report.gateTime(), report.duration()) + ")";
        add(Severity.NOTE, style.ansi() ? "" : "=".repeat(RULE_WIDTH));
        add(level, (style.ansi() ? style.paint(paint, word) : "FIRSTTRY" + word.stripTrailing() + ":") + told);
        add(Severity.NOTE, style.ansi() ? "" : "=".repeat(RULE_WIDTH));
    }

    private String passed() {
        long good = report.count(TaskStatus.SUCCESS);
        long hits = report.tasks().stream().filter(task -> task.isHit()).count();
        String proven = hits == 0 ? "" : ", " + hits + " of them from the cache";
        String findings = report.findings().isEmpty()
                ? "no findings"
                : Human.count(report.findings().size(), "finding");
        long elsewhere = report.count(TaskStatus.UNSUPPORTED);
        String counted = elsewhere == 0
                ? Human.count(good, "task") + " succeeded"
                : good + " of " + (good + elsewhere) + " proven here, " + elsewhere + " only in CI";
        return counted + proven + ", " + findings + excused();
    }

    /** What FirstTry cannot judge here is counted already. */
    private String excused() {
        List<String> ids = report.problems().stream()
                .filter(task -> task.status() != TaskStatus.UNSUPPORTED)
                .map(task -> task.id() + " (" + task.status().json() + ")")
                .toList();
        String more = ids.size() > MOST_EXCUSED ? " and " + (ids.size() - MOST_EXCUSED) + " more" : "";
        return ids.isEmpty()
                ? ""
                : "; excused: " + String.join(", ", ids.subList(0, Math.min(MOST_EXCUSED, ids.size()))) + more;
    }

    private void section(Severity level, Paint paint, String title, int size) {
        if (size > 0) {
            add(level, "");
            add(level, style.paint(paint, title) + style.paint(Paint.DIM, " (" + size + ")"));
        }
    }

    private void entry(Severity level, String mark, String text, String remedy) {
        String indent = "  " + mark + " ";
        for (String line : Wrap.lines(Wrap.clean(text), style.width() - 4)) {
            add(level, indent + line);
            indent = "    ";
        }
        if (!remedy.isEmpty()) {
            String arrow = "    -> ";
            for (String line : Wrap.lines(Wrap.clean(remedy), style.width() - 7)) {
                add(level, style.paint(Paint.DIM, arrow + line));
                arrow = "       ";
            }
        }
    }

    private static Paint paint(Severity severity) {
        return switch (severity) {
            case ERROR -> Paint.BAD;
            case WARNING -> Paint.WARN;
            case NOTE -> Paint.DIM;
        };
    }

    private static String mark(Severity severity) {
        return switch (severity) {
            case ERROR -> "x";
            case WARNING -> "!";
            case NOTE -> "-";
        };
    }

    private void add(Severity level, String text) {
        lines.add(new ConsoleLine(level, text));
    }
}
