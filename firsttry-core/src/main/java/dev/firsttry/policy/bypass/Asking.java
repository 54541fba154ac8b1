package dev.firsttry.policy.bypass;

import java.util.Locale;
import java.util.Set;

/** Which values of a property or variable are a request. */
enum Asking {
    /** Everything but a no. A property without a value, {@code -DskipTests}, has the value {@code true} in Maven. */
    YES {
        @Override
        boolean isRequest(String value) {
            return !isNo(value);
        }
    },
    /** A no. Nothing at all is none: it is the same as not setting it. */
    NO {
        @Override
        boolean isRequest(String value) {
            return !value.isBlank() && isNo(value);
        }
    },
    /** Any value at all. */
    ANYTHING {
        @Override
        boolean isRequest(String value) {
            return !value.isBlank();
        }
    };

    private static final Set<String> NO_WORDS = Set.of("", "false", "0", "no", "off");

    abstract boolean isRequest(String value);

    private static boolean isNo(String value) {
        return NO_WORDS.contains(value.strip().toLowerCase(Locale.ROOT));
    }
}
