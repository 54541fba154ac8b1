package dev.firsttry.policy;

import java.util.Locale;

/** What an unmet policy does to the build. Declared from lenient to tight. */
public enum EnforcementMode {
    /** It is reported and recorded; the build goes on. A broken lock fails it all the same. */
    ADVISORY,
    /** It fails the build. */
    STRICT;

    /** The word used in policies: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
