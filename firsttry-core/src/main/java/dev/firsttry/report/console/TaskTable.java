package dev.firsttry.report.console;

import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Severity;
import dev.firsttry.report.Human;
import dev.firsttry.report.TaskLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The tasks of a run in columns: status, id, time, cache state, and a reason where there is one. */
final class TaskTable {

    /** Up to here every task has its line; in a longer run those that succeeded are counted instead. */
    private static final int MOST_LINES = 40;

    private static final int LONGEST_ID = 60;
    private static final int STATUS_WIDTH = 11;

    private final ConsoleStyle style;
    private final int idWidth;
    private final int timeWidth;

    private TaskTable(List<TaskLine> shown, ConsoleStyle style) {
        this.style = style;
        this.idWidth = widest(shown, TaskTable::id);
        this.timeWidth = widest(shown, TaskTable::time);
    }

    static List<ConsoleLine> of(List<TaskLine> tasks, ConsoleStyle style) {
        boolean all = tasks.size() <= MOST_LINES;
        List<TaskLine> shown = all
                ? tasks
                : tasks.stream().filter(TaskTable::isTelling).limit(MOST_LINES).toList();
        TaskTable table = new TaskTable(shown, style);
        var lines = new ArrayList<ConsoleLine>();
        shown.forEach(task -> lines.addAll(table.lines(task)));
        if (shown.size() < tasks.size()) {
            lines.add(new ConsoleLine(Severity.NOTE, rest(tasks, shown)));
        }
        return lines;
    }

    private static boolean isTelling(TaskLine task) {
        return task.status() != TaskStatus.SUCCESS;
    }

    private static String rest(List<TaskLine> tasks, List<TaskLine> shown) {
        long hidden = tasks.size() - shown.size();
        long hits =
                tasks.stream().filter(task -> !isTelling(task) && task.isHit()).count();
        boolean allGood = tasks.stream().filter(TaskTable::isTelling).count() == shown.size();
        return "  ... and " + hidden + " more"
                + (allGood ? ", all successful, " + hits + " of them from the cache" : "");
    }

    private List<ConsoleLine> lines(TaskLine task) {
        Severity level = level(task.status());
        var lines = new ArrayList<ConsoleLine>();
        String time = time(task);
        String row = "  " + style.paint(paint(task.status()), pad(task.status().json(), STATUS_WIDTH)) + " "
                + pad(id(task), idWidth) + "  " + " ".repeat(timeWidth - time.length()) + time + "  " + cache(task);
        lines.add(new ConsoleLine(level, row.stripTrailing()));
        if (!task.reason().isEmpty()) {
            Wrap.lines(Wrap.clean(task.reason()), style.width() - STATUS_WIDTH - 3)
                    .forEach(line -> lines.add(
                            new ConsoleLine(level, " ".repeat(STATUS_WIDTH + 3) + style.paint(Paint.DIM, line))));
        }
        return lines;
    }

    private String cache(TaskLine task) {
        return switch (task.cache()) {
            case LOCAL -> style.paint(Paint.GOOD, "cached (local)");
            case REMOTE -> style.paint(Paint.GOOD, "cached (remote)");
            case MISS -> "ran";
            case OFF -> ran(task) ? style.paint(Paint.DIM, "ran, not cacheable") : "";
        };
    }

    private static boolean ran(TaskLine task) {
        return task.status() == TaskStatus.SUCCESS || task.status() == TaskStatus.FAILURE;
    }

    private static Severity level(TaskStatus status) {
        return switch (status) {
            case SUCCESS, SKIPPED -> Severity.NOTE;
            case CANCELLED, UNSUPPORTED -> Severity.WARNING;
            case FAILURE -> Severity.ERROR;
        };
    }

    private static Paint paint(TaskStatus status) {
        return switch (status) {
            case SUCCESS -> Paint.GOOD;
            case SKIPPED -> Paint.DIM;
            case CANCELLED, UNSUPPORTED -> Paint.WARN;
            case FAILURE -> Paint.BAD;
        };
    }

    private static String id(TaskLine task) {
        String clean = Wrap.clean(task.id());
        return clean.length() <= LONGEST_ID ? clean : clean.substring(0, LONGEST_ID - 3) + "...";
    }

    /** A task that nobody took up has no time to show. */
    private static String time(TaskLine task) {
        return task.duration().isZero() && !task.isHit() ? "-" : Human.time(task.duration());
    }

    private static int widest(List<TaskLine> tasks, Function<TaskLine, String> cell) {
        return tasks.stream().map(cell).mapToInt(String::length).max().orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
