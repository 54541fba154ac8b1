package dev.firsttry.report.html;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Violation;
import dev.firsttry.report.Human;
import dev.firsttry.report.ReportedFinding;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.TaskLine;
import dev.firsttry.report.UriPath;
import java.util.Comparator;
import java.util.List;

/** The tables of the page. */
final class Tables {

    /** Rows that a browser shows without a pause; all of them are in {@code report.json}. */
    private static final int MOST_ROWS = 2_000;

    private final RunReport report;
    private final Markup html;
    private final Timeline timeline;

    Tables(RunReport report, Markup html) {
        this.report = report;
        this.html = html;
        this.timeline = new Timeline(report, html);
    }

    void violations() {
        rules("violations", "Violations of the policy", report.violations(), Look.BAD);
    }

    void bypasses() {
        rules("bypasses", "Requests to do less that the policy allows", report.bypasses(), Look.WARN);
    }

    void tasks() {
        heading("tasks", "Tasks", report.tasks().size());
        start(
                "Tasks with status, time and cache state, those with problems first",
                "Status",
                "Task",
                "Module",
                "Time",
                "When",
                "Cache",
                "Reason");
        report.tasks().stream()
                .sorted(Comparator.comparing(
                        (TaskLine task) -> !Look.of(task.status()).isProblem()))
                .limit(MOST_ROWS)
                .forEach(this::task);
        end(report.tasks().size());
    }

    void findings() {
        if (report.findings().isEmpty()) {
            return;
        }
        heading("findings", "Findings", report.findings().size());
        start("Findings, the most severe first", "Severity", "Finding", "Place", "Task");
        report.findings().stream()
                .sorted(Comparator.comparing(
                                (ReportedFinding found) -> found.finding().severity())
                        .reversed())
                .limit(MOST_ROWS)
                .forEach(this::finding);
        end(report.findings().size());
    }

    private void rules(String id, String title, List<Violation> violations, Look look) {
        if (violations.isEmpty()) {
            return;
        }
        heading(id, title, violations.size());
        start(title, "Rule", "What was asked", "What to do");
        for (Violation violation : violations) {
            row(look);
            html.open("th", "scope", "row").element("code", violation.rule()).close();
            cell(violation.message());
            cell(violation.remedy());
            html.close();
        }
        end(violations.size());
    }

    private void task(TaskLine task) {
        Look look = Look.of(task.status());
        row(look);
        tag(look, task.status().json());
        html.open("th", "scope", "row").text(task.id());
        if (!task.needs().isEmpty()) {
            html.element("div", "needs " + String.join(", ", task.needs()), "class", "note");
        }
        html.close();
        html.element("td", task.module().isEmpty() ? "whole repository" : task.module());
        html.element(
                "td", task.duration().isZero() && !task.isHit() ? "-" : Human.time(task.duration()), "class", "number");
        timeline.cell(task);
        html.open("td").text(task.cache().json());
        if (!task.cacheKey().isEmpty()) {
            html.element("div", Human.shortHash(task.cacheKey()), "class", "note mono", "title", task.cacheKey());
        }
        html.close();
        html.open("td").element("p", task.reason());
        log(task.log());
        html.close().close();
    }

    private void log(String log) {
        int folder = log.lastIndexOf("/logs/");
        if (folder >= 0) {
            html.open("p")
                    .element("a", "log", "href", UriPath.of(log.substring(folder + 1)))
                    .close();
        } else if (!log.isEmpty()) {
            html.open("p").element("code", log).close();
        }
    }

    private void finding(ReportedFinding reported) {
        Finding finding = reported.finding();
        Look look = Look.of(finding.severity());
        row(look);
        tag(look, finding.severity().json());
        html.open("td")
                .open("p")
                .element("code", "[" + finding.rule() + "]")
                .text(" " + finding.message())
                .close();
        if (!finding.remedy().isEmpty()) {
            html.element("p", finding.remedy());
        }
        html.close();
        html.open("td").element("code", finding.location().toString());
        if (!finding.commit().isEmpty()) {
            html.element("div", "commit " + Human.shortHash(finding.commit()), "class", "note mono");
        }
        html.close();
        html.element("td", reported.task().isEmpty() ? "the run itself" : reported.task());
        html.close();
    }

    private void heading(String id, String title, int size) {
        html.open("h2", "id", id)
                .text(title + " ")
                .element("small", String.valueOf(size))
                .close();
    }

    private void start(String caption, String... columns) {
        html.open("div", "class", "scroll").open("table").element("caption", caption);
        html.open("thead").open("tr");
        for (String column : columns) {
            html.element("th", column, "scope", "col");
        }
        html.close().close().open("tbody");
    }

    private void end(int size) {
        html.close().close().close();
        if (size > MOST_ROWS) {
            html.element("p", (size - MOST_ROWS) + " more are in report.json.", "class", "note");
        }
    }

    private void row(Look look) {
        html.open("tr", "data-problem", String.valueOf(look.isProblem()));
    }

    private void tag(Look look, String word) {
        html.open("td").element("span", word, "class", "tag " + look.css()).close();
    }

    private void cell(String text) {
        html.open("td").element("p", text).close();
    }
}
