package dev.firsttry.check.coverage;

import dev.firsttry.check.CheckResult;
import java.util.Map;

/** Lines and branches of a module, or of all. */
record Counts(long coveredLines, long lines, long coveredBranches, long branches) {

    static final String COVERED_LINES = "coverage.lines.covered";
    static final String LINES = "coverage.lines.total";
    static final String COVERED_BRANCHES = "coverage.branches.covered";
    static final String BRANCHES = "coverage.branches.total";

    static Counts of(CheckResult result) {
        return new Counts(
                result.measure(COVERED_LINES),
                result.measure(LINES),
                result.measure(COVERED_BRANCHES),
                result.measure(BRANCHES));
    }

    Counts plus(Counts other) {
        return new Counts(
                coveredLines + other.coveredLines,
                lines + other.lines,
                coveredBranches + other.coveredBranches,
                branches + other.branches);
    }

    Map<String, Long> measures() {
        return Map.of(COVERED_LINES, coveredLines, LINES, lines, COVERED_BRANCHES, coveredBranches, BRANCHES, branches);
    }

    /** Whether at least so many percent of the lines are covered. Exact: 79.999 is not 80. */
    boolean reaches(double minPercent) {
        return coveredLines * 100.0 >= minPercent * lines;
    }

    /** Rounded down, so that what misses the limit never looks as if it reached it. */
    static String percent(long covered, long total) {
        long tenths = total == 0 ? 1000 : covered * 1000 / total;
        return tenths / 10 + "." + tenths % 10 + " %";
    }

    @Override
    public String toString() {
        return coveredLines + " of " + lines + " lines (" + percent(coveredLines, lines) + "), " + coveredBranches
                + " of " + branches + " branches (" + percent(coveredBranches, branches) + ")";
    }
}
