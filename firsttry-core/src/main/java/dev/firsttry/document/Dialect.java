package dev.firsttry.document;

import java.util.Locale;

/** How a service or a format reads the same characters. */
public enum Dialect {
    /** YAML 1.2 core as GitHub reads it: aliases yes, merge keys no, keys that differ only in case are the same. */
    GITHUB,
    /** YAML as GitLab's Psych reads it: aliases, merge keys, local tags. */
    GITLAB,
    /** YAML 1.2 core without aliases, for files where nothing may hide behind a name. */
    PLAIN_YAML,
    /** JSON, RFC 8259, and no key twice. */
    JSON;

    boolean isJson() {
        return this == JSON;
    }

    boolean allowsAliases() {
        return this == GITHUB || this == GITLAB;
    }

    /** Merge keys and local tags come together: only Psych has them. */
    boolean isPsych() {
        return this == GITLAB;
    }

    /** Two keys are the same when this gives the same text for both. */
    String identity(String key) {
        return this == GITHUB ? key.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT) : key;
    }

    ScalarValue resolve(String plain) {
        return isPsych() ? PsychSchema.resolve(plain) : CoreSchema.resolve(plain);
    }
}
