package dev.firsttry.report;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.SourceExcerpt;

/**
 * A finding and who found it.
 *
 * @param task id of the task; empty for a finding about the run itself
 * @param excerpt the lines around its place
 */
public record ReportedFinding(String task, Finding finding, SourceExcerpt excerpt) {

    /** A hash of the generated kind would be linked at its first use, which takes a young JVM tens of milliseconds. */
    @Override
    public int hashCode() {
        return 31 * task.hashCode() + finding.hashCode();
    }
}
