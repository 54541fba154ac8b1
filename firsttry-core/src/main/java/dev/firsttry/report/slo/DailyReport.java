package dev.firsttry.report.slo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firsttry.json.PrettyJson;
import dev.firsttry.report.Human;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Measured runs by day (UTC) and group, as text and as {@code docs/schema/slo-1.schema.json} describes it. */
public final class DailyReport {

    private static final int SCHEMA_VERSION = 1;
    private static final String ROW = "%-10s  %-32s %5s %6s  %12s  %12s  %12s  %5s";

    private DailyReport() {}

    /**
     * One group on one day. Times are those of successful runs, in milliseconds; 0 when there was none.
     *
     * @param hitPercent tasks that came from a cache, of all tasks
     */
    public record Day(
            LocalDate date,
            String group,
            int runs,
            int failed,
            long medianMs,
            long p95Ms,
            long slowestMs,
            int hitPercent) {}

    /** The latest day first; within a day by group. */
    public static List<Day> days(History history) {
        Map<LocalDate, Map<String, List<Measurement>>> byDay = new TreeMap<>(Comparator.reverseOrder());
        for (Measurement run : history.runs()) {
            byDay.computeIfAbsent(LocalDate.ofInstant(run.at(), ZoneOffset.UTC), date -> new TreeMap<>())
                    .computeIfAbsent(run.group(), group -> new ArrayList<>())
                    .add(run);
        }
        var days = new ArrayList<Day>();
        byDay.forEach((date, groups) -> groups.forEach((group, runs) -> days.add(day(date, group, runs))));
        return days;
    }

    /** Lines for a console, in columns. */
    public static List<String> text(History history) {
        var lines = new ArrayList<String>();
        lines.add(row("day", "goal/cache/runner", "runs", "failed", "median", "p95", "slowest", "hits"));
        for (Day day : days(history)) {
            lines.add(row(
                    day.date().toString(),
                    day.group(),
                    String.valueOf(day.runs()),
                    String.valueOf(day.failed()),
                    time(day.medianMs()),
                    time(day.p95Ms()),
                    time(day.slowestMs()),
                    day.hitPercent() + "%"));
        }
        return lines;
    }

    /** Indented JSON, ending with a line feed. */
    public static String json(History history) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("schemaVersion", SCHEMA_VERSION);
        ArrayNode array = root.putArray("days");
        for (Day day : days(history)) {
            array.addObject()
                    .put("date", day.date().toString())
                    .put("group", day.group())
                    .put("runs", day.runs())
                    .put("failed", day.failed())
                    .put("medianMs", day.medianMs())
                    .put("p95Ms", day.p95Ms())
                    .put("slowestMs", day.slowestMs())
                    .put("hitPercent", day.hitPercent());
        }
        return PrettyJson.write(root);
    }

    private static Day day(LocalDate date, String group, List<Measurement> runs) {
        double[] times = runs.stream()
                .filter(Measurement::success)
                .mapToDouble(Measurement::durationMs)
                .toArray();
        boolean any = times.length > 0;
        int tasks = runs.stream().mapToInt(Measurement::tasks).sum();
        int hits = runs.stream().mapToInt(Measurement::hits).sum();
        return new Day(
                date,
                group,
                runs.size(),
                runs.size() - times.length,
                any ? Math.round(Statistics.median(times)) : 0,
                any ? Math.round(Statistics.percentile(times, 95)) : 0,
                any ? Math.round(Statistics.percentile(times, 100)) : 0,
                tasks == 0 ? 0 : Math.round(100f * hits / tasks));
    }

    private static String time(long ms) {
        return ms == 0 ? "-" : Human.time(Duration.ofMillis(ms));
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, ROW, cells);
    }
}
