package dev.firsttry.plan.parity;

import dev.firsttry.finding.Location;
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
 * @param place where the right plan's instance is defined, or the left one's when only the left plan has it
 */
public record Difference(
        Kind kind, String instance, String message, List<String> left, List<String> right, Location place) {

    public Difference {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(instance);
        Objects.requireNonNull(message);
        Objects.requireNonNull(place);
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** What differs. */
    public enum Kind {
        /** Only the left plan has the instance. */
        MISSING("parity/missing"),
        /** Only the right plan has the instance. */
        EXTRA("parity/extra"),
        /** An instance waits for another in one plan only. */
        REORDERED("parity/reordered"),
        /** Other commands, or the same in another order. */
        COMMANDS("parity/commands"),
        /** Another version of a tool. */
        TOOLS("parity/tools");

        private final String rule;

        Kind(String rule) {
            this.rule = rule;
        }

        /** Its id in the book of rules. */
        public String rule() {
            return rule;
        }

        /** The word used in JSON: lower case. */
        public String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
