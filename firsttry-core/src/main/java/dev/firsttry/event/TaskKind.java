package dev.firsttry.event;

import java.util.Locale;

/** What a task is: a check of the policy, or a job instance of the repository's pipeline. */
public enum TaskKind {
    CHECK,
    JOB;

    /** The word used in JSON: lower case. */
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }
}
