package dev.firsttry.report;

import dev.firsttry.event.CacheState;
import dev.firsttry.event.Event;
import dev.firsttry.event.TaskKind;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.finding.Violation;

/** A run whose every text tries to break out of the format that it is written in. */
public final class Hostile {

    public static final String TEXT = "<script>alert(1)</script>\"'>&amp; ]]> --> <!-- %0A \\ {{x}}"
            + " \u0000\u0001\u0007\u001b[31m\u007f\u0085\u2028\u202e\ufffe\uffff"
            + " \ud83d\ude00 \ud83d \ude00 \t\r\n end";

    private Hostile() {}

    /** @param padding appended to every text, to make it long */
    public static RunReport report(String padding) {
        String text = TEXT + padding;
        return Sample.run()
                .then(1, new Event.ViolationFound(new Violation(text, text, text)))
                .then(1, new Event.BypassAllowed(new Violation(text, text, text)))
                .then(1, new Event.CacheFailed(text, text))
                .plan(text, TaskKind.JOB, text, text)
                .start(text)
                .then(1, new Event.FindingFound(text, found(text)))
                .then(1, new Event.FindingFound("", found(text)))
                .end(text, TaskStatus.FAILURE, CacheState.MISS, 5, text)
                .finish(false)
                .report();
    }

    private static Finding found(String text) {
        return new Finding(text, text, Severity.ERROR, text, text, new Location(text, 1, 1), text, text);
    }
}
