package dev.firsttry.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * GitHub's filter patterns: {@code *} is any text without a slash, {@code **} any text, {@code ?} none or one of the
 * character before, {@code +} one or more of it, {@code [a-z]} one of a range; a {@code !} at the start takes back. The
 * last pattern that matches decides.
 */
final class FilterPatterns {

    /** What means something in a regular expression's range and nothing in GitHub's. */
    private static final Pattern RANGE_SYNTAX = Pattern.compile("[\\\\\\[&^]");

    private final List<Rule> rules = new ArrayList<>();

    private record Rule(Pattern pattern, boolean takesBack) {}

    FilterPatterns(List<String> patterns) {
        for (String pattern : patterns) {
            boolean takesBack = pattern.startsWith("!");
            rules.add(new Rule(compiled(takesBack ? pattern.substring(1) : pattern), takesBack));
        }
    }

    /** A range that is none, such as {@code [z-a]}, matches only itself. */
    private static Pattern compiled(String pattern) {
        try {
            return Pattern.compile(regex(pattern));
        } catch (PatternSyntaxException e) {
            return Pattern.compile(Pattern.quote(pattern));
        }
    }

    boolean matches(String text) {
        boolean matches = false;
        for (Rule rule : rules) {
            if (rule.takesBack() == matches && rule.pattern().matcher(text).matches()) {
                matches = !rule.takesBack();
            }
        }
        return matches;
    }

    private static String regex(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (int at = 0; at < pattern.length(); ) {
            at += piece(pattern, at, regex);
        }
        return regex.toString();
    }

    /** Translates what stands at a place and says how long it was. */
    private static int piece(String pattern, int at, StringBuilder regex) {
        char c = pattern.charAt(at);
        int close = c == '[' ? pattern.indexOf(']', at + 2) : -1;
        if (c == '*') {
            return stars(pattern, at, regex);
        } else if ((c == '?' || c == '+') && at > 0 && "*?+".indexOf(pattern.charAt(at - 1)) < 0) {
            regex.append(c);
        } else if (close > 0) {
            regex.append('[')
                    .append(RANGE_SYNTAX
                            .matcher(pattern.substring(at + 1, close))
                            .replaceAll("\\\\$0"))
                    .append(']');
            return close + 1 - at;
        } else if (c == '\\' && at + 1 < pattern.length()) {
            regex.append(Pattern.quote(pattern.substring(at + 1, at + 2)));
            return 2;
        } else {
            regex.append(Pattern.quote(String.valueOf(c)));
        }
        return 1;
    }

    private static int stars(String pattern, int at, StringBuilder regex) {
        if (pattern.startsWith("**/", at)) {
            regex.append("(?:.*/)?");
            return 3;
        }
        boolean two = pattern.startsWith("**", at);
        regex.append(two ? ".*" : "[^/]*");
        return two ? 2 : 1;
    }
}
