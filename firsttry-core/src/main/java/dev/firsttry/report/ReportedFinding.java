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

    /** Written out for a young JVM, as is the hash ({@code docs/architecture.md}). */
    @Override
    public boolean equals(Object other) {
        return other instanceof ReportedFinding that
                && task.equals(that.task)
                && finding.equals(that.finding)
                && excerpt.equals(that.excerpt);
    }

    @Override
    public int hashCode() {
        return 31 * task.hashCode() + finding.hashCode();
    }
}
