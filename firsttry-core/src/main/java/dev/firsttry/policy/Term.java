package dev.firsttry.policy;

import java.util.Objects;

/**
 * One field of a policy in force, its defaults filled in.
 *
 * @param field path such as {@code checks.coverage.min_percent}
 * @param value a Boolean, Integer, Double, String, enum constant or Set
 */
public record Term(String field, Object value, Tightness tightness) {

    public Term {
        Objects.requireNonNull(field);
        Objects.requireNonNull(value);
        Objects.requireNonNull(tightness);
    }

    /** Whether this is at least as tight as the same field of a parent policy. */
    public boolean tightens(Term parent) {
        return tightness.holds(parent.value, value);
    }

    /** The value as it stands in a policy: {@code true}, {@code 80}, {@code high}, {@code [checkstyle, pmd]}. */
    public String words() {
        return PolicyWords.of(value);
    }

    Term under(String path) {
        return new Term(path + "." + field, value, tightness);
    }
}
