package dev.firsttry.plan.parity;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One way in which two plans differ.
 *
 * @param instance display name, as the left plan shows it when it has it
 * @param message one sentence
 * @param left what only the left plan says, such as commands
 * @param right what only the right plan says
 */
public record Difference(Kind kind, String instance, String message, List<String> left, List<String> right) {

    public Difference {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(instance);
        Objects.requireNonNull(message);
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** What differs. */
    public enum Kind {
        /** Only the left plan has the instance. */
        MISSING,
        /** Only the right plan has the instance. */
        EXTRA,
        /** An instance waits for another in one plan only. */
        REORDERED,
        /** Other commands, or the same in another order. */
        COMMANDS,
        /** Another version of a tool. */
        TOOLS;

        /** The word used in JSON: lower case. */
        public String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
