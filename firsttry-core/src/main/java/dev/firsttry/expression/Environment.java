package dev.firsttry.expression;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What an expression is evaluated against. A context that is not given is null, as is everything below it.
 *
 * @param contexts by lower case name
 */
public record Environment(Map<String, Value> contexts, RunStatus status, FileHasher files) {

    public Environment {
        Map<String, Value> lower = new LinkedHashMap<>();
        contexts.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        contexts = Map.copyOf(lower);
    }

    /** Only contexts; nothing failed and there are no files. */
    public static Environment of(Map<String, Value> contexts) {
        return new Environment(contexts, RunStatus.GOOD, FileHasher.NONE);
    }

    Value context(String name) {
        return contexts.getOrDefault(name.toLowerCase(Locale.ROOT), Value.NULL);
    }
}
