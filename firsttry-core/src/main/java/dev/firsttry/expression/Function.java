package dev.firsttry.expression;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The functions of GitHub's language. Their names ignore case. */
public enum Function {
    CONTAINS("contains", 2, 2),
    STARTS_WITH("startsWith", 2, 2),
    ENDS_WITH("endsWith", 2, 2),
    FORMAT("format", 1, 255),
    JOIN("join", 1, 2),
    TO_JSON("toJSON", 1, 1),
    FROM_JSON("fromJSON", 1, 1),
    CASE("case", 3, 255),
    HASH_FILES("hashFiles", 1, 255),
    SUCCESS("success", 0, 255),
    FAILURE("failure", 0, 255),
    CANCELLED("cancelled", 0, 0),
    ALWAYS("always", 0, 0);

    /** Those about how the run went so far. A condition that calls one of them decides about failures itself. */
    public static final Set<Function> STATUS = Set.copyOf(EnumSet.range(SUCCESS, ALWAYS));

    /** Those that may be called in every expression. */
    public static final Set<Function> EVERYWHERE = Set.copyOf(EnumSet.range(CONTAINS, CASE));

    private final String spelling;
    private final int least;
    private final int most;

    Function(String spelling, int least, int most) {
        this.spelling = spelling;
        this.least = least;
        this.most = most;
    }

    /** As documented, such as {@code fromJSON}. */
    public String spelling() {
        return spelling;
    }

    static Optional<Function> named(String name) {
        return Arrays.stream(values())
                .filter(function -> function.spelling.equalsIgnoreCase(name))
                .findFirst();
    }

    /** What is wrong with so many arguments; empty when nothing is. */
    Optional<String> complaint(int arguments) {
        if (arguments < least || arguments > most) {
            String range = least == most ? "" + least : least + " to " + most;
            return Optional.of(spelling + "() takes " + range + " arguments, not " + arguments);
        }
        return this == CASE && arguments % 2 == 0
                ? Optional.of("case() takes pairs of condition and value and one default: an odd number of arguments")
                : Optional.empty();
    }
}
