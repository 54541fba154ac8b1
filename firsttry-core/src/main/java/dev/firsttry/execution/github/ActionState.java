package dev.firsttry.execution.github;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the parts of one use of an action hand to each other: before, main, after. Used by one thread at a time. */
final class ActionState {

    private final Map<String, String> saved = new LinkedHashMap<>();
    private boolean lastPartOwed;

    void save(Map<String, String> more) {
        saved.putAll(more);
    }

    Map<String, String> saved() {
        return Map.copyOf(saved);
    }

    /** True once: the last part runs once, whichever part was the first. */
    boolean owesLastPart() {
        boolean first = !lastPartOwed;
        lastPartOwed = true;
        return first;
    }
}
