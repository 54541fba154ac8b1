package dev.firsttry.event;

import java.util.Locale;

/** What the performance objective (SLO) says about this run and those before it. */
public enum SloVerdict {
    /** Fast enough, and not slower than before. */
    MET,
    /** The 95th percentile is above the target. */
    MISSED,
    /** The target is met, but runs became slower than the budget allows. */
    REGRESSED,
    /** Too few samples to judge. Never blocks. */
    INSUFFICIENT;

    /** The word used in JSON: lower case. */
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }
}
