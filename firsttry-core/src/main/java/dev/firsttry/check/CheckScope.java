package dev.firsttry.check;

/** What one run of a check looks at. */
public enum CheckScope {
    /** Once for the whole repository. */
    REPOSITORY,
    /** Once for each module, with {@link CheckContext#module()}. */
    MODULE
}
