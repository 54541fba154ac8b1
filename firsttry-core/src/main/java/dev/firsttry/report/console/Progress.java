package dev.firsttry.report.console;

import dev.firsttry.event.Event.TaskFinished;
import dev.firsttry.event.Event.TaskPlanned;
import dev.firsttry.event.Event.TaskStarted;
import dev.firsttry.event.Recorded;
import dev.firsttry.event.SelectedCases;
import dev.firsttry.event.TaskKind;
import dev.firsttry.report.Human;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How far a run is. An event gives the text that goes in front of its line: {@code [ 3/12] } when a task ended. */
final class Progress extends SelectedCases<String> {

    /** Jobs that get a line; the screen is for what has ended, too. */
    private static final int MOST = 12;

    private final Map<String, TaskKind> planned = new HashMap<>();
    private final Set<String> finished = new HashSet<>();
    private final Map<String, Instant> running = new LinkedHashMap<>();
    private Instant now = Instant.EPOCH;

    Progress() {
        super("");
    }

    String saw(Recorded recorded) {
        now = recorded.at();
        return recorded.event().fold(this);
    }

    boolean isRunning() {
        return !running.isEmpty();
    }

    /** Whether a job is among what runs. Checks may let Maven write, so their lines must not move by themselves. */
    boolean jobIsRunning() {
        return running.keySet().stream().anyMatch(this::isJob);
    }

    void at(Instant instant) {
        now = instant;
    }

    /** What runs right now, cut to the width of the terminal: how far the run is, and below it a line for each job. */
    List<String> lines(int width) {
        List<String> jobs = running.keySet().stream().filter(this::isJob).toList();
        List<String> checks = running.keySet().stream().filter(id -> !isJob(id)).toList();
        String others = checks.isEmpty() ? "" : ", running: " + String.join(", ", checks);
        List<String> lines = new ArrayList<>();
        lines.add(cut(finished.size() + "/" + total() + " done" + others, width));
        jobs.stream().limit(MOST).map(id -> job(id, width)).forEach(lines::add);
        if (jobs.size() > MOST) {
            lines.add("  ... and " + (jobs.size() - MOST) + " more");
        }
        return lines;
    }

    private boolean isJob(String id) {
        return planned.get(id) == TaskKind.JOB;
    }

    /** The time is at the end and never cut away: it shows that something is going on. */
    private String job(String id, int width) {
        long seconds = Math.max(0, Duration.between(running.get(id), now).toSeconds());
        String time = "  " + (seconds < 60 ? seconds + " s" : Human.time(Duration.ofSeconds(seconds)));
        return "  " + cut(id, width - time.length() - 2) + time;
    }

    private static String cut(String text, int width) {
        String clean = Wrap.clean(text);
        return clean.length() < width ? clean : clean.substring(0, width - 4) + "...";
    }

    @Override
    public String taskPlanned(TaskPlanned event) {
        planned.put(event.id(), event.kind());
        return "";
    }

    @Override
    public String taskStarted(TaskStarted event) {
        running.put(event.id(), now);
        return "";
    }

    @Override
    public String taskFinished(TaskFinished event) {
        running.remove(event.id());
        finished.add(event.id());
        String all = String.valueOf(total());
        String done = String.valueOf(finished.size());
        return "[" + " ".repeat(all.length() - done.length()) + done + "/" + all + "] ";
    }

    private int total() {
        return Math.max(planned.size(), finished.size());
    }
}
