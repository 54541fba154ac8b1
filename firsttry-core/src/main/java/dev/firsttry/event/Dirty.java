package dev.firsttry.event;

import java.util.Locale;

/** Whether anything differs from the checked-out commit, untracked files that are not ignored included. */
public enum Dirty {
    YES,
    NO,
    /** Nobody has looked yet: it takes a look at every file, which what only holds the lock does not need. */
    UNKNOWN;

    public static Dirty of(boolean differs) {
        return differs ? YES : NO;
    }

    /** The word used in JSON lines: lower case. */
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a statement about the commit would be about these files; what is unknown is not taken for clean. */
    public boolean isClean() {
        return this == NO;
    }
}
