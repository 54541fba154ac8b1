package dev.firsttry.report.console;

/** The terminal itself, for a line that changes in place. */
@FunctionalInterface
public interface LiveOutput {

    /** Prints {@code text} as it is, with no line end, and flushes. */
    void raw(String text);
}
