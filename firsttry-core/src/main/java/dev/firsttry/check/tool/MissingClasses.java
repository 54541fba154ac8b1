package dev.firsttry.check.tool;

import dev.firsttry.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts the classes that a tool looked for in vain, for one word about all of them. */
final class MissingClasses {

    private static final int SHOWN = 5;

    private final List<String> shown = new ArrayList<>();
    private int count;

    void add(String name) {
        count++;
        if (shown.size() < SHOWN) {
            shown.add(name);
        }
    }

    /** Empty when none is missing. */
    Optional<Reported> reported() {
        String names = String.join(", ", shown) + (count > SHOWN ? ", ..." : "");
        String message = count + (count == 1 ? " class that the code uses is" : " classes that the code uses are")
                + " not on the class path, so the analysis had to do without: " + names;
        return count == 0
                ? Optional.empty()
                : Optional.of(new Reported(Reported.MISSING_CLASSES, Severity.WARNING, message, "", 0, 0));
    }
}
