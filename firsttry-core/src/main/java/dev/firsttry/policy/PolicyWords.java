package dev.firsttry.policy;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the value of a {@link Term} as it stands in a policy, the same text for the same value. */
final class PolicyWords {

    private PolicyWords() {}

    static String of(Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(PolicyWords::one).sorted().collect(Collectors.joining(", ", "[", "]"))
                : one(value);
    }

    /** Every enum of a policy is written as its name in lower case. */
    private static String one(Object value) {
        String text = value.toString();
        if (value instanceof Enum<?>) {
            return text.toLowerCase(Locale.ROOT);
        }
        return value instanceof Double && text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
