package dev.firsttry.check.tool;

import java.util.List;
import java.util.Set;

/**
 * How Checkstyle tells that it failed on a file: as a violation of its own parts, of any severity, if its configuration
 * lets it go on ({@code haltOnException}, {@code skipFileOnJavaParseException}); else it writes no report. The element
 * {@code exception} is in its format, and written only by programs that drive it themselves.
 */
final class CheckstyleFailure {

    static final String ELEMENT = "exception";

    private static final Set<String> OWN_PARTS =
            Set.of("com.puppycrawl.tools.checkstyle.Checker", "com.puppycrawl.tools.checkstyle.TreeWalker");

    private static final String CAUSE = "Caused by: ";

    private CheckstyleFailure() {}

    /** @param source of a violation: a check, or a part of Checkstyle that is none */
    static boolean isOf(String source) {
        return OWN_PARTS.contains(source);
    }

    /** @param said a message, perhaps with a stack trace, of which the first line and the last cause that says anything are told */
    static String message(String said) {
        // Inside CDATA, Checkstyle escapes once more.
        List<String> lines = said.replace("&#10;", "\n")
                .replace("&apos;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        String first = lines.isEmpty() ? "it does not say why" : lines.get(0);
        String cause = lines.stream()
                .filter(line -> line.startsWith(CAUSE) && line.indexOf(": ", CAUSE.length()) > 0)
                .reduce("", (one, next) -> "; " + next.substring(CAUSE.length()));
        return "Checkstyle could not analyse this file: " + first + cause;
    }
}
