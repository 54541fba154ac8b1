package dev.firsttry.finding;

import java.util.Locale;

/** The kinds of {@link Fault} that a pipeline can have. The list is part of the contract of {@code plan.json}. */
public enum FaultKind {
    BAD_YAML,
    BAD_TYPE,
    BAD_EXPRESSION,
    BAD_MATRIX,
    BAD_JOB,
    BAD_JOB_ID,
    BAD_STEP,
    BAD_INPUT,
    CYCLE,
    SELF_NEED,
    UNKNOWN_NEED,
    LATER_STAGE_NEED,
    DUPLICATE,
    DUPLICATE_NEED,
    UNKNOWN_STAGE,
    UNKNOWN_KEY,
    UNKNOWN_EXTENDS,
    CYCLIC_EXTENDS,
    UNKNOWN_DEPENDENCY,
    UNKNOWN_INPUT,
    MISSING_INPUT,
    MISSING_SECRET,
    MISSING_FILE,
    MISSING_INCLUDE,
    MISSING_KEY,
    MISSING_SCRIPT,
    NOT_CALLABLE,
    NO_JOBS,
    UNSUPPORTED;

    /** The name used in messages and JSON, such as {@code unknown-need}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
