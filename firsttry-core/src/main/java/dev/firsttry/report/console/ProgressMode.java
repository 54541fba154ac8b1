package dev.firsttry.report.console;

/** How much is shown while a run goes on. */
public enum ProgressMode {
    /** One line for each task that starts or ends. */
    PLAIN,
    /** As {@link #PLAIN} for what ends, and below it lines that change in place: one for each running job. Terminals only. */
    LIVE,
    /** Failures only. */
    QUIET,
    /** Every event as the line that {@code events.jsonl} holds. */
    JSON
}
