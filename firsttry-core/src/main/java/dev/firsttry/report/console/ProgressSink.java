package dev.firsttry.report.console;

import dev.firsttry.event.Event;
import dev.firsttry.event.EventSink;
import dev.firsttry.event.Recorded;
import dev.firsttry.finding.Severity;
import dev.firsttry.report.EventText;
import dev.firsttry.report.json.EventJson;

/** Tells on the console what happens, as it happens. */
public final class ProgressSink implements EventSink {

    private static final String BACK_AND_CLEAR = "\r\u001b[K";

    private final ProgressMode mode;
    private final ConsoleStyle style;
    private final LineOutput lines;
    private final LiveOutput live;
    private final Progress progress = new Progress();
    private String runId = "";
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
        progress.saw(event);
        switch (mode) {
            case PLAIN -> print(event, event.fold(Telling.PLAIN));
            case LIVE -> printLive(event);
            case QUIET -> print(event, EventText.level(event) == Severity.ERROR && event.fold(Telling.LIVE));
            case JSON -> json(recorded);
        }
    }

    private void printLive(Event event) {
        boolean telling = event.fold(Telling.LIVE);
        if (telling && liveShown) {
            live.raw(BACK_AND_CLEAR);
        }
        print(event, telling);
        liveShown = progress.isRunning();
        live.raw(BACK_AND_CLEAR + (liveShown ? style.paint(Paint.DIM, progress.line(style.width())) : ""));
    }

    private void print(Event event, boolean telling) {
        if (telling) {
            lines.line(EventText.level(event), progress.counter(event) + Wrap.clean(EventText.of(event)));
        }
    }

    private void json(Recorded recorded) {
        if (recorded.event() instanceof Event.RunStarted started) {
            runId = started.run().id();
        }
        lines.line(EventText.level(recorded.event()), EventJson.write(recorded, runId));
    }
}
