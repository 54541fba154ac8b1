package dev.firsttry.check.secrets;

import java.util.List;
import java.util.OptionalInt;

/**
 * How a rule counts together with others (gitleaks's composite rules).
 *
 * @param silent whether it is only there for others to require
 * @param required rules each of which must find something as well, near by
 */
record Composition(boolean silent, List<Required> required) {

    static final Composition NONE = new Composition(false, List.of());

    Composition {
        required = List.copyOf(required);
    }

    /**
     * Another rule that must find something in the same file.
     *
     * @param withinLines how many lines away at most; empty: anywhere
     * @param withinColumns how many columns further left or right at most; empty: anywhere
     */
    record Required(String rule, OptionalInt withinLines, OptionalInt withinColumns) {

        /** @param lines how far it is away */
        boolean isNear(int lines, int columns) {
            return Math.abs(lines) <= withinLines.orElse(Integer.MAX_VALUE)
                    && Math.abs(columns) <= withinColumns.orElse(Integer.MAX_VALUE);
        }
    }
}
