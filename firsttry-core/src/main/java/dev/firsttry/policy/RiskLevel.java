package dev.firsttry.policy;

import java.util.Locale;

/** How dangerous a leak or a known vulnerability is. Declared from least to most. */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** The word used in policies: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
