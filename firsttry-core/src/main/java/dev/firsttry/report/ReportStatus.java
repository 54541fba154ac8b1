package dev.firsttry.report;

import java.util.Locale;

/** The verdict of a run. There is no third: what cannot be called a success is a failure. */
public enum ReportStatus {
    SUCCESS,
    FAILURE;

    /** The word used in JSON: lower case. */
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }
}
