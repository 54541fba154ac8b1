package dev.firsttry.report.console;

import dev.firsttry.event.Event;
import dev.firsttry.event.EventSink;
import dev.firsttry.event.Recorded;
import dev.firsttry.finding.Severity;
import dev.firsttry.report.EventText;
import dev.firsttry.report.json.RunId;
import java.time.Instant;

/** Tells on the console what happens, as it happens. Safe for the thread of the events and one that ticks. */
public final class ProgressSink implements EventSink, AutoCloseable {

    private final ProgressMode mode;
    private final ConsoleStyle style;
    private final LineOutput lines;
    private final LiveBlock block;
    private final Progress progress = new Progress();
    private final RunId run = new RunId();
    private boolean closed;

    /** @param live used in {@link ProgressMode#LIVE} only */
    public ProgressSink(ProgressMode mode, ConsoleStyle style, LineOutput lines, LiveOutput live) {
        this.mode = mode;
        this.style = style;
        this.lines = lines;
        this.block = new LiveBlock(live);
    }

    @Override
    public synchronized void accept(Recorded recorded) {
        Event event = recorded.event();
        Severity level = EventText.level(event);
        String text = progress.saw(recorded) + Wrap.clean(EventText.of(event));
        switch (mode) {
            case PLAIN -> print(event.fold(Telling.STARTS_AND_ENDS), level, text);
            case LIVE -> printAboveBlock(event.fold(Telling.ENDS), level, text);
            case QUIET -> print(level == Severity.ERROR && event.fold(Telling.ENDS), level, text);
            case JSON -> lines.line(level, run.line(recorded));
        }
    }

    /** Shows the times of running jobs as they are now. Does nothing but in {@link ProgressMode#LIVE}. */
    public synchronized void tick(Instant now) {
        if (mode == ProgressMode.LIVE && !closed && progress.jobIsRunning()) {
            progress.at(now);
            block.erase();
            draw();
        }
    }

    /** Takes back what a run that was stopped still shows; what others write comes on lines of its own then. */
    @Override
    public synchronized void close() {
        closed = true;
        block.erase();
    }

    private void printAboveBlock(boolean telling, Severity level, String text) {
        block.erase();
        print(telling, level, text);
        if (!closed && progress.isRunning()) {
            draw();
        }
    }

    private void draw() {
        block.draw(progress.lines(style.width()).stream()
                .map(line -> style.paint(Paint.DIM, line))
                .toList());
    }

    private void print(boolean telling, Severity level, String text) {
        if (telling) {
            lines.line(level, text);
        }
    }
}
