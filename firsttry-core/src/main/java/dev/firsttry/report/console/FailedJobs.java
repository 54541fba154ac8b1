package dev.firsttry.report.console;

import dev.firsttry.event.TaskKind;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Severity;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.TaskLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The lines that a failed job printed last before its first error, so that nobody has to open a file to see them. */
public final class FailedJobs {

    private static final int JOBS = 5;
    private static final int LINES = 12;
    private static final String ERROR = "##[error]";

    private FailedJobs() {}

    /** @param root where the paths of logs start */
    public static List<ConsoleLine> lines(RunReport report, ConsoleStyle style, Path root) {
        List<ConsoleLine> lines = new ArrayList<>();
        report.tasks().stream()
                .filter(task -> task.kind() == TaskKind.JOB && task.status() == TaskStatus.FAILURE)
                .filter(task -> !task.log().isEmpty())
                .limit(JOBS)
                .forEach(task -> add(task, style, root, lines));
        return lines;
    }

    private static void add(TaskLine task, ConsoleStyle style, Path root, List<ConsoleLine> lines) {
        lines.add(error(""));
        lines.add(error(style.paint(Paint.BAD, Wrap.clean(task.id())) + " failed (" + task.log() + "):"));
        excerpt(root.resolve(task.log())).forEach(line -> lines.add(error("  | " + Wrap.clean(line))));
    }

    private static ConsoleLine error(String text) {
        return new ConsoleLine(Severity.ERROR, text);
    }

    private static List<String> excerpt(Path log) {
        Deque<String> last = new ArrayDeque<>();
        try (BufferedReader in = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals("##[endgroup]")) {
                    last.clear(); // what the step would run, and not what it printed
                    continue;
                }
                last.add(line);
                if (last.size() > LINES) {
                    last.poll();
                }
                if (line.startsWith(ERROR)) {
                    break;
                }
            }
        } catch (IOException e) {
            return List.of("the log cannot be read: " + e.getMessage());
        }
        return List.copyOf(last);
    }
}
