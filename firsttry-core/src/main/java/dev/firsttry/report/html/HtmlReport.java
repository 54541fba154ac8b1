package dev.firsttry.report.html;

import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Severity;
import dev.firsttry.report.EventText;
import dev.firsttry.report.Human;
import dev.firsttry.report.RunReport;

/**
 * {@code report.html}: one page that needs nothing else, with the verdict on top. It works without scripts; with them
 * its rows can be filtered. Its content security policy allows exactly its own style and script, so that no text of a
 * build can run as code even if it got past the escaping.
 */
public final class HtmlReport {

    private static final Asset STYLE = Asset.read("report.css");
    private static final Asset SCRIPT = Asset.read("report.js");

    private final RunReport report;
    private final Markup html = new Markup();

    private HtmlReport(RunReport report) {
        this.report = report;
    }

    /** The page's text, in UTF-8 as it declares. */
    public static String write(RunReport report) {
        return new HtmlReport(report).page();
    }

    private String page() {
        html.raw("<!DOCTYPE html>\n").open("html", "lang", "en");
        head();
        html.open("body");
        html.element("a", "Skip to the tasks", "class", "skip", "href", "#tasks");
        banner();
        html.open("main");
        tiles();
        filter();
        Tables tables = new Tables(report, html);
        tables.violations();
        tables.tasks();
        tables.findings();
        tables.bypasses();
        new Facts(report, html).write();
        html.close();
        html.raw("<script>").raw(SCRIPT.text()).raw("</script>\n");
        return html.close().close().toString();
    }

    private void head() {
        String policy = "default-src 'none'; base-uri 'none'; form-action 'none'; style-src " + STYLE.source()
                + "; script-src " + SCRIPT.source();
        html.open("head")
                .empty("meta", "charset", "utf-8")
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .empty("meta", "http-equiv", "Content-Security-Policy", "content", policy)
                .element("title", title());
        html.raw("<style>").raw(STYLE.text()).raw("</style>\n");
        html.close();
    }

    private String title() {
        return "FirstTry " + (report.isSuccess() ? "passed" : "failed") + ": "
                + report.run().goal();
    }

    private void banner() {
        html.open("header", "class", report.status().json()).open("div");
        html.element("h1", report.isSuccess() ? "\u2713 Passed" : "\u2717 Failed");
        if (!report.reasons().isEmpty()) {
            html.open("ul");
            report.reasons().forEach(reason -> html.element("li", reason));
            html.close();
        }
        html.element(
                "p",
                report.policy()
                        .map(policy -> "Policy " + EventText.policy(policy))
                        .orElse("No policy was read"));
        html.element(
                "p",
                report.run().goal() + ": " + Human.gateAndBuild(report.gateTime(), report.duration()) + ", started "
                        + report.run().startedAt());
        html.close().close();
    }

    private void tiles() {
        long failed = report.count(TaskStatus.FAILURE);
        long other = report.count(TaskStatus.CANCELLED) + report.count(TaskStatus.UNSUPPORTED);
        html.open("ul", "class", "tiles");
        tile(report.violations().size(), "policy violations", "bad", "#violations");
        tile(failed, "tasks failed", "bad", "#tasks");
        tile(other, "cancelled or unsupported", "warn", "#tasks");
        tile(report.count(TaskStatus.SUCCESS), "tasks succeeded", "good", "#tasks");
        tile(report.cache().hits(), "taken from the cache", "good", "#tasks");
        tile(report.count(Severity.ERROR), "errors", "bad", "#findings");
        tile(report.count(Severity.WARNING), "warnings", "warn", "#findings");
        html.close();
    }

    private void tile(long number, String label, String look, String target) {
        html.open("li", "class", number == 0 ? "" : look);
        html.open("a", "href", number == 0 ? "" : target);
        html.element("b", String.valueOf(number)).element("span", label);
        html.close().close();
    }

    private void filter() {
        html.open("form", "class", "filter", "id", "filter", "role", "search");
        html.element("label", "Filter", "for", "text");
        html.empty("input", "type", "search", "id", "text", "placeholder", "task, rule, file, message");
        html.open("label")
                .empty("input", "type", "checkbox", "id", "problems")
                .text(" problems only")
                .close();
        html.element("output", " ", "id", "shown", "aria-live", "polite");
        html.close();
    }
}
