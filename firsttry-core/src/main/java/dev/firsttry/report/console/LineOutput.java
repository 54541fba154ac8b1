package dev.firsttry.report.console;

import dev.firsttry.finding.Severity;

/** Where lines for people go. The plugin maps it to Maven's log or to standard output. */
@FunctionalInterface
public interface LineOutput {

    /** @param text one line without its line end */
    void line(Severity level, String text);

    default void line(ConsoleLine line) {
        line(line.level(), line.text());
    }
}
