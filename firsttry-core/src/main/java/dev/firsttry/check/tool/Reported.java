package dev.firsttry.check.tool;

import dev.firsttry.finding.Severity;

/**
 * One thing that a tool reported.
 *
 * @param file as the tool writes it: absolute, or from a source directory
 * @param line counted from 1; 0 when unknown
 * @param column counted from 1; 0 when unknown
 */
record Reported(String rule, Severity severity, String message, String file, int line, int column) {

    /** The rule of a file that the tool failed on: whatever is wrong in it, nobody has looked. */
    static final String NOT_ANALYSED = "processing-error";

    /** What to do next; empty where the tool's own documentation of the rule says it. */
    String remedy() {
        return rule.equals(NOT_ANALYSED)
                ? "mend the file, or tell the tool the Java version of the sources; its own log says where it failed"
                : "";
    }
}
