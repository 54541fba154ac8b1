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

    /** The rule of a part of the analysis that failed: what the tool would have found is not in its report. */
    static final String ANALYSIS_FAILED = "analysis-error";

    /** The rule of classes that the tool looked for in vain: it judged what uses them as well as it could. */
    static final String MISSING_CLASSES = "missing-classes";

    /** What to do next; empty where the tool's own documentation of the rule says it. */
    String remedy() {
        return switch (rule) {
            case NOT_ANALYSED ->
                "mend the file, tell the tool the Java version of the sources, or take a newer version of it; its own log"
                        + " says where it failed";
            case ANALYSIS_FAILED ->
                "run: mvn clean verify, so that all classes are whole; if it stays, take a version of the tool that"
                        + " knows these classes";
            case MISSING_CLASSES ->
                "add what brings these classes as a dependency with scope provided, if the findings matter there";
            default -> "";
        };
    }

    /** Whether it is about the surroundings of the code, as an optional jar of a library: no policy makes an error of it. */
    boolean isAboutSurroundings() {
        return rule.equals(MISSING_CLASSES);
    }
}
