package dev.firsttry.report.console;

import dev.firsttry.event.Event;
import dev.firsttry.event.EventSink;
import dev.firsttry.event.Recorded;
import dev.firsttry.finding.Severity;
import dev.firsttry.report.EventText;
import dev.firsttry.report.json.RunId;

/** Tells on the console what happens, as it happens. */
public final class ProgressSink implements EventSink {

    private static final String BACK_AND_CLEAR = "\r\u001b[K";

    private final ProgressMode mode;
    private final ConsoleStyle style;
    private final LineOutput lines;
    private final LiveOutput live;
    private final Progress progress = new Progress();
    private final RunId run = new RunId();
    private boolean liveShown;

    /** @param live used in {@link ProgressMode#LIVE} only */
    public ProgressSink(ProgressMode mode, ConsoleStyle style, LineOutput lines, LiveOutput live) {
        this.mode = mode;
        this.style = style;
        this.lines = lines;
        this.live = live;
    }

    @Override
    public void accept(Recorded recorded) {
        Event event = recorded.event();
        Severity level = EventText.level(event);
        String text = progress.saw(event) + Wrap.clean(EventText.of(event));
        switch (mode) {
            case PLAIN -> print(event.fold(Telling.STARTS_AND_ENDS), level, text);
            case LIVE -> printAboveLiveLine(event.fold(Telling.ENDS), level, text);
            case QUIET -> print(level == Severity.ERROR && event.fold(Telling.ENDS), level, text);
            case JSON -> lines.line(level, run.line(recorded));
        }
    }

    private void printAboveLiveLine(boolean telling, Severity level, String text) {
        if (liveShown) {
            live.raw(BACK_AND_CLEAR);
        }
        print(telling, level, text);
        liveShown = progress.isRunning();
        if (liveShown) {
            live.raw(style.paint(Paint.DIM, progress.line(style.width())));
        }
    }

    private void print(boolean telling, Severity level, String text) {
        if (telling) {
            lines.line(level, text);
        }
    }
}
