package dev.firsttry.report.slo;

import dev.firsttry.event.SloExempt;
import dev.firsttry.event.SloInfo;
import dev.firsttry.report.EventText;
import dev.firsttry.report.Human;
import dev.firsttry.report.Texts;
import dev.firsttry.report.slo.DailyReport.Day;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The report of one day (UTC), as Markdown: verdicts, each group of runs, the tasks that took the most time. */
public final class DailyMarkdown {

    private static final int MOST_TASKS = 10;

    private DailyMarkdown() {}

    /** Ends with a line feed. */
    public static String of(LocalDate date, History history, List<SloInfo> verdicts) {
        StringBuilder out = new StringBuilder("# Speed of the gate on " + date + "\n\n");
        verdicts.forEach(slo -> {
            out.append("- `").append(slo.metric()).append("`: ").append(EventText.slo(slo));
            out.append('\n');
            slo.exempt().forEach(use -> out.append("  - exempt: ").append(exempt(use)));
        });
        if (verdicts.isEmpty()) {
            out.append("The policy sets no objective, or there is no run within its window.\n");
        }
        List<Day> days = DailyReport.days(history).stream()
                .filter(day -> day.date().equals(date))
                .toList();
        out.append("\n## Runs\n\n");
        out.append(days.isEmpty() ? "No run was measured on this day.\n" : runs(days));
        return out.append(days.isEmpty() ? "" : tasks(date, history)).toString();
    }

    private static String exempt(SloExempt use) {
        return Human.count(use.samples(), "run") + " of `" + use.scope().replace('`', '\'') + "`, until "
                + use.expires() + ": " + Texts.xml(use.reason()).replaceAll("\\s+", " ") + "\n";
    }

    private static String runs(List<Day> days) {
        StringBuilder out = new StringBuilder(
                "| runs of | count | failed | median | p95 | slowest | from the cache |\n|---|---|---|---|---|---|---|\n");
        days.forEach(day -> out.append("| `" + day.group() + "` | " + day.runs() + " | " + day.failed() + " | "
                + time(day.medianMs()) + " | " + time(day.p95Ms()) + " | " + time(day.slowestMs()) + " | "
                + day.hitPercent() + " % |\n"));
        return out.toString();
    }

    private static String tasks(LocalDate date, History history) {
        Map<String, Long> spent = new TreeMap<>();
        history.runs().stream()
                .filter(run -> LocalDate.ofInstant(run.at(), ZoneOffset.UTC).equals(date))
                .flatMap(run -> run.details().times().stream())
                .forEach(time -> spent.merge(time.id(), time.ms(), Long::sum));
        StringBuilder out = new StringBuilder(
                "\n## Tasks that took the most time\n\n| task | in all runs of the day |\n|---|---|\n");
        spent.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_TASKS)
                .forEach(task ->
                        out.append("| `" + task.getKey().replace('|', '/').replace('`', '\'') + "` | "
                                + time(task.getValue()) + " |\n"));
        return spent.isEmpty() ? "" : out.toString();
    }

    private static String time(long ms) {
        return ms == 0 ? "-" : Human.time(Duration.ofMillis(ms));
    }
}
