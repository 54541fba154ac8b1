package dev.firsttry.event;

import java.util.Locale;

/** How a task ended. */
public enum TaskStatus {
    SUCCESS,
    FAILURE,
    /** Not run, and rightly so: switched off by the policy, or its condition was false. */
    SKIPPED,
    /** Not run, or stopped, because something else failed first. */
    CANCELLED,
    /** FirstTry cannot judge it here. Never counted as success. */
    UNSUPPORTED;

    /** The word used in JSON: lower case. */
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }
}
