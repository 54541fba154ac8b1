package dev.firsttry.policy;

import java.util.Locale;

/** What a failing S3 tier does to the build. Declared from lenient to tight. */
public enum RemoteCacheMode {
    /** One warning, and the build goes on without it. */
    OPTIONAL,
    /** The build fails. */
    REQUIRED;

    /** The word used in policies: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
