package dev.firsttry.policy.waiver;

import java.util.Objects;

/** A waiver that was used: it goes on record and stands at the top of the report. */
public record WaiverUse(Waiver waiver, String task) {

    public WaiverUse {
        Objects.requireNonNull(waiver);
        Objects.requireNonNull(task);
    }

    /** {@code coverage@billing is waived by SEC-142 (coverage in billing, until 2026-12-31): reason}. */
    @Override
    public String toString() {
        return task + " is waived by " + waiver.words();
    }
}
