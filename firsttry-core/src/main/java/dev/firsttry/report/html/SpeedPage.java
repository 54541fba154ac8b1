package dev.firsttry.report.html;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firsttry.event.SloInfo;
import dev.firsttry.report.Texts;
import dev.firsttry.report.slo.DailyReport;
import dev.firsttry.report.slo.DailyReport.Day;
import dev.firsttry.report.slo.History;
import dev.firsttry.report.slo.Measurement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code slo-daily.html}: how long runs took over time, with charts, by group of comparable runs. */
public final class SpeedPage {

    private SpeedPage() {}

    /** @param date the day that the page is about; the charts show all that the history holds */
    public static String write(LocalDate date, History history, List<SloInfo> verdicts) {
        String data = data(history, verdicts).toString();
        Page page = new Page("FirstTry speed: " + date, List.of("dom", "chart", "speed"));
        Markup html = new Markup();
        return page.text(html, out -> out.write(data), () -> body(html, date));
    }

    private static void body(Markup html, LocalDate date) {
        html.open("header", "class", "verdict", "id", "top").open("div", "class", "wide");
        html.element("p", "FirstTry · slo", "class", "brand").element("h1", "Speed on " + date);
        html.close().close();
        html.open("main", "id", "main", "class", "wide")
                .open("noscript")
                .element("p", "The charts are drawn with a script, and scripts are off here. See slo-daily.md.")
                .close()
                .close();
    }

    private static ObjectNode data(History history, List<SloInfo> verdicts) {
        ObjectNode data = object();
        Map<String, List<Measurement>> groups = new TreeMap<>();
        history.runs().stream()
                .filter(Measurement::success)
                .forEach(run -> groups.computeIfAbsent(run.group(), group -> new ArrayList<>())
                        .add(run));
        ArrayNode array = data.putArray("groups");
        groups.forEach((group, runs) -> array.add(group(group, runs, verdicts)));
        ArrayNode days = data.putArray("days");
        DailyReport.days(history).forEach(day -> days.add(day(day)));
        return data;
    }

    private static ObjectNode group(String group, List<Measurement> runs, List<SloInfo> verdicts) {
        ObjectNode node = object().put("group", Texts.xml(group));
        verdicts.stream()
                .filter(slo -> slo.metric().equals(group))
                .findFirst()
                .ifPresent(slo -> verdict(node.putObject("slo"), slo));
        ArrayNode samples = node.putArray("samples");
        runs.forEach(run -> samples.addArray().add(run.at().toEpochMilli()).add(run.durationMs()));
        return node;
    }

    private static void verdict(ObjectNode node, SloInfo slo) {
        node.put("verdict", slo.verdict().json())
                .put("p95Ms", slo.p95Ms())
                .put("targetMs", slo.targetMs())
                .put("samples", slo.samples());
        ArrayNode exempt = node.putArray("exempt");
        slo.exempt()
                .forEach(use -> exempt.addObject()
                        .put("scope", Texts.xml(use.scope()))
                        .put("reason", Texts.xml(use.reason()))
                        .put("expires", use.expires())
                        .put("samples", use.samples()));
    }

    private static ObjectNode day(Day day) {
        return object().put("date", day.date().toString())
                .put("group", Texts.xml(day.group()))
                .put("runs", day.runs())
                .put("failed", day.failed())
                .put("medianMs", day.medianMs())
                .put("p95Ms", day.p95Ms())
                .put("hitPercent", day.hitPercent());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
