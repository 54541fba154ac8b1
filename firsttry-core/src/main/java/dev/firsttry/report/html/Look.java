package dev.firsttry.report.html;

import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Severity;
import java.util.Locale;

/** How a value looks: a colour that its word repeats, so that nobody needs to see colours. */
enum Look {
    GOOD,
    BAD,
    WARN,
    PLAIN;

    static Look of(TaskStatus status) {
        return switch (status) {
            case SUCCESS -> GOOD;
            case FAILURE -> BAD;
            case CANCELLED, UNSUPPORTED -> WARN;
            case SKIPPED -> PLAIN;
        };
    }

    static Look of(Severity severity) {
        return switch (severity) {
            case ERROR -> BAD;
            case WARNING -> WARN;
            case NOTE -> PLAIN;
        };
    }

    /** The class in the style sheet. */
    String css() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isProblem() {
        return this == BAD || this == WARN;
    }
}
