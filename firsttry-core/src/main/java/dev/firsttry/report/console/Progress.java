package dev.firsttry.report.console;

import dev.firsttry.event.Event;
import dev.firsttry.event.Event.TaskFinished;
import dev.firsttry.event.Event.TaskPlanned;
import dev.firsttry.event.Event.TaskStarted;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** How far a run is. */
final class Progress {

    private final Set<String> planned = new HashSet<>();
    private final Set<String> finished = new HashSet<>();
    private final Set<String> running = new LinkedHashSet<>();

    void saw(Event event) {
        if (event instanceof TaskPlanned task) {
            planned.add(task.id());
        } else if (event instanceof TaskStarted task) {
            running.add(task.id());
        } else if (event instanceof TaskFinished task) {
            running.remove(task.id());
            finished.add(task.id());
        }
    }

    boolean isRunning() {
        return !running.isEmpty();
    }

    /** {@code [ 3/12] } before the end of a task, nothing before other events. */
    String counter(Event event) {
        String all = String.valueOf(Math.max(planned.size(), finished.size()));
        String done = String.valueOf(finished.size());
        return event instanceof TaskFinished
                ? "[" + " ".repeat(all.length() - done.length()) + done + "/" + all + "] "
                : "";
    }

    /** What runs right now, cut to one line of the terminal: a line that wraps cannot be taken back. */
    String line(int width) {
        String text =
                Wrap.clean(finished.size() + "/" + planned.size() + " done, running: " + String.join(", ", running));
        return text.length() < width ? text : text.substring(0, width - 4) + "...";
    }
}
