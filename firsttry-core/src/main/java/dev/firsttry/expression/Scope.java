package dev.firsttry.expression;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What an expression at one place of a workflow may name.
 *
 * @param key the place as GitHub documents it, such as {@code jobs.<job_id>.if}; for messages
 * @param contexts lower case names of contexts
 * @param functions functions that may be called
 */
public record Scope(String key, Set<String> contexts, Set<Function> functions) {

    /** Every context there is, in the order of GitHub's documentation. */
    public static final Set<String> CONTEXTS = ordered(
            "github",
            "env",
            "vars",
            "job",
            "jobs",
            "steps",
            "runner",
            "secrets",
            "strategy",
            "matrix",
            "needs",
            "inputs");

    public Scope {
        contexts = Collections.unmodifiableSet(new LinkedHashSet<>(contexts));
        functions = Set.copyOf(functions);
    }

    static Set<String> ordered(String... names) {
        Set<String> set = new LinkedHashSet<>();
        Collections.addAll(set, names);
        return Collections.unmodifiableSet(set);
    }
}
