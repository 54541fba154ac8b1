package dev.firsttry.report.console;

import dev.firsttry.event.Event;
import dev.firsttry.event.Event.TaskFinished;
import dev.firsttry.event.Event.TaskPlanned;
import dev.firsttry.event.Event.TaskStarted;
import dev.firsttry.event.SelectedCases;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** How far a run is. An event gives the text that goes in front of its line: {@code [ 3/12] } when a task ended. */
final class Progress extends SelectedCases<String> {

    private final Set<String> planned = new HashSet<>();
    private final Set<String> finished = new HashSet<>();
    private final Set<String> running = new LinkedHashSet<>();

    Progress() {
        super("");
    }

    String saw(Event event) {
        return event.fold(this);
    }

    boolean isRunning() {
        return !running.isEmpty();
    }

    /** What runs right now, cut to one line of the terminal: a line that wraps cannot be taken back. */
    String line(int width) {
        String text = Wrap.clean(finished.size() + "/" + total() + " done, running: " + String.join(", ", running));
        return text.length() < width ? text : text.substring(0, width - 4) + "...";
    }

    @Override
    public String taskPlanned(TaskPlanned event) {
        planned.add(event.id());
        return "";
    }

    @Override
    public String taskStarted(TaskStarted event) {
        running.add(event.id());
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
