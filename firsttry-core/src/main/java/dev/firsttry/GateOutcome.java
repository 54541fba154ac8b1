package dev.firsttry;

import dev.firsttry.report.RunReport;
import java.util.Objects;

/**
 * What came of one part.
 *
 * @param report of everything that the run did so far; already written
 * @param failsBuild whether the build must stop here; in advisory mode a bad report does not stop it
 */
public record GateOutcome(RunReport report, boolean failsBuild) {

    public GateOutcome {
        Objects.requireNonNull(report);
    }

    /** Whether every part that the build owes has ended, so that the report is final. */
    public boolean isLastPart() {
        return report.isComplete();
    }
}
