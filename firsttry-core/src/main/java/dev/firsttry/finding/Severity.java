package dev.firsttry.finding;

import java.util.Locale;

/** How much a {@link Finding} matters. Declared from least to most, so {@code compareTo} orders them. */
public enum Severity {
    NOTE,
    WARNING,
    ERROR;

    /** The word used in {@code report.json}: lower case, the same as SARIF's levels. */
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }
}
