package dev.firsttry.report.html;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firsttry.report.Human;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.json.ReportJson;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;

/**
 * {@code report.html}: one page that needs nothing else, made of {@code report.json} alone. The verdict and its reasons
 * are plain HTML and are there without scripts too, as are violations and the first errors; the page's script draws the
 * rest.
 */
public final class HtmlReport {

    private static final List<String> SCRIPTS =
            List.of("dom", "requests", "graph", "timeline", "tasks", "findings", "chart", "facts", "report");

    /** Errors that are listed where scripts are off. */
    private static final int MOST_PLAIN = 50;

    private final JsonNode report;
    private final boolean good;
    private final String goal;
    private final Markup html = new Markup();

    private HtmlReport(JsonNode report) {
        this.report = report;
        this.good = Fields.text(report, "status").equals("success");
        this.goal = Fields.text(report, "run", "goal");
    }

    /** The page's text, in UTF-8 as it declares. */
    public static String write(RunReport report) {
        return write(ReportJson.tree(report));
    }

    /** @param report as {@code docs/schema/report-1.schema.json} describes it */
    public static String write(JsonNode report) {
        HtmlReport page = new HtmlReport(report);
        return page.page().text(page.html, new PageData(report)::write, page::body);
    }

    /** The same, written to {@code out} as it is made. */
    public static void write(JsonNode report, Writer out) throws IOException {
        HtmlReport page = new HtmlReport(report);
        page.page().write(page.html, new PageData(report)::write, page::body, out);
    }

    private Page page() {
        return new Page("FirstTry " + (good ? "passed" : "failed") + (goal.isEmpty() ? "" : ": " + goal), SCRIPTS);
    }

    private void body() {
        html.element("a", "Skip to the findings", "class", "skip", "href", "#findings");
        html.open("header", "class", "verdict " + (good ? "good" : "bad"), "id", "top")
                .open("div", "class", "wide");
        html.element("p", "FirstTry" + (goal.isEmpty() ? "" : " · " + goal), "class", "brand");
        html.element("h1", good ? "Passed" : "Failed");
        List<String> reasons = Fields.texts(report.path("reasons"));
        if (!reasons.isEmpty()) {
            html.open("ul", "class", "why", "aria-label", "Why");
            reasons.forEach(reason -> html.element("li", reason));
            html.close();
        }
        if (good) {
            html.element("p", summary(), "class", "why");
        }
        html.close().close();
        html.open("main", "id", "main", "class", "wide").open("noscript");
        plain();
        html.close().close();
    }

    private String summary() {
        JsonNode cache = report.path("cache");
        int hits = cache.path("localHits").asInt() + cache.path("remoteHits").asInt();
        int findings = report.path("findings").size();
        long excused = report.path("tasks")
                .valueStream()
                .filter(task -> !Set.of("success", "skipped").contains(Fields.text(task, "status")))
                .count();
        return Human.count(report.path("tasks").size(), "task")
                + (hits == 0 ? "" : ", " + hits + " of them proven before")
                + (excused == 0 ? "" : ", " + excused + " of them excused")
                + (findings == 0 ? ", no findings" : ", " + Human.count(findings, "finding"));
    }

    private void plain() {
        html.element(
                "p",
                "This page draws tasks, findings and charts with a script, and scripts are off here. Everything is in "
                        + "report.json beside it.");
        html.open("ul");
        report.path("violations").forEach(this::plain);
        report.path("findings")
                .valueStream()
                .filter(finding -> Fields.text(finding, "severity").equals("error"))
                .limit(MOST_PLAIN)
                .forEach(this::plain);
        html.close();
    }

    private void plain(JsonNode found) {
        String file = Fields.text(found, "file");
        String line = Fields.text(found, "line");
        html.open("li")
                .element("code", "[" + Fields.text(found, "rule") + "]")
                .text(" " + Fields.text(found, "message"))
                .element("code", (file.isEmpty() ? "" : " " + file) + (line.isEmpty() ? "" : ":" + line))
                .element("p", Fields.text(found, "remedy"))
                .close();
    }
}
