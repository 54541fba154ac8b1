package dev.firsttry.execution.artifact;

import java.util.regex.Pattern;

/**
 * File patterns as the services' runners understand them: {@code *} and {@code ?} stay inside one name, {@code **} as a
 * whole name spans any number of them, {@code [...]} is one of the characters.
 */
final class Wildcards {

    private static final String SPECIAL = "*?[";

    private Wildcards() {}

    static boolean in(String text) {
        return text.chars().anyMatch(character -> SPECIAL.indexOf(character) >= 0);
    }

    /** Matches a whole path with {@code /} as separator. */
    static Pattern compile(String glob) {
        StringBuilder regex = new StringBuilder();
        int at = 0;
        while (at < glob.length()) {
            at = glob.startsWith("**", at) ? doubleStar(glob, at, regex) : one(glob, at, regex);
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    private static int doubleStar(String glob, int at, StringBuilder regex) {
        boolean startsName = at == 0 || glob.charAt(at - 1) == '/';
        boolean endsName = at + 2 == glob.length() || glob.charAt(at + 2) == '/';
        if (!startsName || !endsName) {
            regex.append("[^/]*");
            return at + 2;
        }
        if (at + 2 == glob.length()) {
            regex.append(".*");
            return at + 2;
        }
        regex.append("(?:.*/)?");
        return at + 3;
    }

    private static int one(String glob, int at, StringBuilder regex) {
        char character = glob.charAt(at);
        int end = character == '[' ? glob.indexOf(']', at + 2) : -1;
        if (end > 0) {
            String set = glob.substring(at + 1, end)
                    .replace("\\", "\\\\")
                    .replace("[", "\\[")
                    .replace("&&", "&\\&");
            regex.append('[')
                    .append(set.startsWith("!") ? "^" + set.substring(1) : set)
                    .append(']');
            return end + 1;
        }
        regex.append(
                switch (character) {
                    case '*' -> "[^/]*";
                    case '?' -> "[^/]";
                    default -> Pattern.quote(String.valueOf(character));
                });
        return at + 1;
    }
}
