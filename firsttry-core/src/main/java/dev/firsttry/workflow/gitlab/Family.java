package dev.firsttry.workflow.gitlab;

/** Counts the pipelines that one pipeline starts, those that its children start included. */
final class Family {

    /** The service's standard for a pipeline with all that it starts; an installation may have another. */
    static final int MOST = 1000;

    private final boolean binding;
    private int count = 1;

    /** @param binding false for pipelines that are only looked at, whether they are started or not */
    Family(boolean binding) {
        this.binding = binding;
    }

    boolean isBinding() {
        return binding;
    }

    /** Whether there is room for one more. */
    boolean admits() {
        return ++count <= MOST;
    }

    /** Whether the one that was just refused was the first. */
    boolean isFirstTooMuch() {
        return binding && count == MOST + 1;
    }
}
