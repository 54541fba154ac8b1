package dev.firsttry.pipeline;

import java.util.Locale;

/** The service whose file it is. */
public enum Provider {
    GITHUB,
    GITLAB;

    /** The word used in JSON: lower case. */
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }
}
