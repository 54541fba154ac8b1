package dev.firsttry.report.html;

import dev.firsttry.event.TaskStatus;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.TaskLine;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;

/** When each task ran, as a bar on the time from the first task's start to the last one's end. */
final class Timeline {

    /** A bar that is narrower cannot be seen; in hundredths of the whole. */
    private static final double NARROWEST = 1.5;

    private final Markup html;
    private final Instant start;
    private final double wholeMs;

    Timeline(RunReport report, Markup html) {
        this.html = html;
        this.start = report.tasks().stream()
                .flatMap(task -> task.startedAt().stream())
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        Instant end = report.tasks().stream()
                .flatMap(task -> task.startedAt().stream().map(at -> at.plus(task.duration())))
                .max(Comparator.naturalOrder())
                .orElse(start);
        this.wholeMs = Math.max(1, Duration.between(start, end).toMillis());
    }

    void cell(TaskLine task) {
        html.open("td");
        task.startedAt().ifPresent(at -> bar(task, Duration.between(start, at)));
        html.close();
    }

    private void bar(TaskLine task, Duration after) {
        double width = Math.max(NARROWEST, Math.min(100, percent(task.duration())));
        double from = Math.max(0, Math.min(100 - width, percent(after)));
        html.open(
                "svg", "class", "when", "viewBox", "0 0 100 10", "preserveAspectRatio", "none", "aria-hidden", "true");
        rect("track", 0, 100);
        rect(task.status() == TaskStatus.FAILURE ? "bar bad" : "bar", from, width);
        html.close();
    }

    private void rect(String look, double from, double width) {
        html.open("rect", "class", look, "x", number(from), "width", number(width), "height", "10")
                .close();
    }

    private double percent(Duration part) {
        return part.toMillis() / wholeMs * 100;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
