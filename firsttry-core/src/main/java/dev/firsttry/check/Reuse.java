package dev.firsttry.check;

/** What an entry proven earlier for the same key means to a check. */
public enum Reuse {
    /** The entry is the answer; the check need not run. */
    ENTRY_STANDS,
    /**
     * The check runs all the same, with the entry as {@link CheckContext#proven()}: what this very build shows may
     * contradict it.
     */
    ENTRY_IS_EVIDENCE,
    /** Never stored, never looked up. */
    NEVER
}
