package dev.firsttry.check.secrets.automaton;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parses RE2 syntax (https://github.com/google/re2/wiki/Syntax) that RE2/J has already accepted. What it does not know
 * it refuses, and the rule is evaluated the plain way.
 */
final class RegexParser {

    private static final int MAX_DEPTH = 100;

    private final String regex;
    private final ByteSets sets;
    private int at;
    private int depth;
    private boolean fold;
    private boolean dotAll;

    private RegexParser(String regex, ByteSets sets) {
        this.regex = regex;
        this.sets = sets;
    }

    /** Thrown and caught inside this class: there is a construct that it does not know. */
    private static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unknown() {
            super(null, null, false, false);
        }
    }

    static Optional<Node> parse(String regex, ByteSets sets) {
        var parser = new RegexParser(regex, sets);
        try {
            Node node = parser.choice();
            return parser.at == regex.length() ? Optional.of(node) : Optional.empty();
        } catch (Unknown e) {
            return Optional.empty();
        }
    }

    private boolean more() {
        return at < regex.length();
    }

    private char peek() {
        return regex.charAt(at);
    }

    private boolean looking(String text) {
        return regex.startsWith(text, at);
    }

    private Node choice() {
        if (++depth > MAX_DEPTH) {
            throw new Unknown();
        }
        var branches = new ArrayList<Node>();
        branches.add(sequence());
        while (more() && peek() == '|') {
            at++;
            branches.add(sequence());
        }
        depth--;
        return branches.size() == 1 ? branches.get(0) : new Node.Choice(branches);
    }

    private Node sequence() {
        var parts = new ArrayList<Node>();
        while (more() && peek() != '|' && peek() != ')') {
            parts.add(repeated(atom()));
        }
        return parts.size() == 1 ? parts.get(0) : new Node.Sequence(parts);
    }

    private Node repeated(Node body) {
        Node node = body;
        while (more() && "*+?{".indexOf(peek()) >= 0) {
            int[] bounds = quantifier();
            if (bounds.length == 0) {
                return node;
            }
            node = new Node.Repeat(node, bounds[0], bounds[1]);
            at += more() && peek() == '?' ? 1 : 0;
        }
        return node;
    }

    /** Minimum and maximum; nothing, and no step, when the brace is a literal. */
    private int[] quantifier() {
        char sign = peek();
        if (sign != '{') {
            at++;
            return new int[] {sign == '+' ? 1 : 0, sign == '?' ? 1 : -1};
        }
        int end = regex.indexOf('}', at);
        String inner = end < 0 ? "" : regex.substring(at + 1, end);
        if (!inner.matches("\\d{1,4}(?:,\\d{0,4})?")) {
            return new int[0];
        }
        at = end + 1;
        int comma = inner.indexOf(',');
        int min = Integer.parseInt(comma < 0 ? inner : inner.substring(0, comma));
        String max = comma < 0 ? inner : inner.substring(comma + 1);
        return new int[] {min, max.isEmpty() ? -1 : Integer.parseInt(max)};
    }

    private Node atom() {
        char c = peek();
        return switch (c) {
            case '(' -> group();
            case '[' -> new Node.Bytes(sets.of(takeClass(), fold, dotAll));
            case '\\' -> escape();
            case '.' -> {
                at++;
                yield new Node.Bytes(sets.of(".", fold, dotAll));
            }
            case '^', '$' -> {
                at++;
                yield new Node.Sequence(List.of());
            }
            default -> {
                at++;
                yield new Node.Bytes(sets.of(c, fold));
            }
        };
    }

    private Node group() {
        boolean outerFold = fold;
        boolean outerDotAll = dotAll;
        at++;
        if (looking("?P<") || looking("?<")) {
            at = regex.indexOf('>', at) + 1;
        } else if (looking("?")) {
            at++;
            if (flags()) {
                return new Node.Sequence(List.of());
            }
        }
        Node inner = choice();
        if (!more()) {
            throw new Unknown();
        }
        at++;
        fold = outerFold;
        dotAll = outerDotAll;
        return inner;
    }

    /** Reads {@code i-s:} or {@code i)}; true when the group ends here and the flags hold for the rest of the outer one. */
    private boolean flags() {
        boolean on = true;
        while (more()) {
            char c = regex.charAt(at++);
            switch (c) {
                case '-' -> on = false;
                case 'i' -> fold = on;
                case 's' -> dotAll = on;
                case 'm', 'U' -> {}
                case ':' -> {
                    return false;
                }
                case ')' -> {
                    return true;
                }
                default -> throw new Unknown();
            }
        }
        throw new Unknown();
    }

    private String takeClass() {
        int start = at++;
        at += looking("^") ? 1 : 0;
        at += looking("]") ? 1 : 0;
        while (more() && peek() != ']') {
            if (looking("[:") && regex.indexOf(":]", at) > 0) {
                at = regex.indexOf(":]", at) + 2;
            } else {
                at += peek() == '\\' ? 2 : 1;
            }
        }
        if (!more()) {
            throw new Unknown();
        }
        return regex.substring(start, ++at);
    }

    private Node escape() {
        int start = at++;
        if (!more()) {
            throw new Unknown();
        }
        char c = regex.charAt(at++);
        if ("bBAz".indexOf(c) >= 0) {
            return new Node.Sequence(List.of());
        }
        if (c == 'Q') {
            return quoted();
        }
        if (c == 'C') {
            throw new Unknown();
        }
        skipArgument(c);
        return new Node.Bytes(sets.of(regex.substring(start, at), fold, dotAll));
    }

    private void skipArgument(char c) {
        if (c == 'p' || c == 'P') {
            at = looking("{") ? regex.indexOf('}', at) + 1 : at + 1;
        } else if (c == 'x') {
            at = looking("{") ? regex.indexOf('}', at) + 1 : at + 2;
        } else if (Character.isDigit(c)) {
            for (int i = 0; i < 2 && more() && peek() >= '0' && peek() <= '7'; i++) {
                at++;
            }
        }
    }

    private Node quoted() {
        int end = regex.indexOf("\\E", at);
        String text = regex.substring(at, end < 0 ? regex.length() : end);
        at = end < 0 ? regex.length() : end + 2;
        if (text.length() != 1 && more() && "*+?{".indexOf(peek()) >= 0) {
            throw new Unknown();
        }
        var parts = new ArrayList<Node>();
        for (char c : text.toCharArray()) {
            parts.add(new Node.Bytes(sets.of(c, fold)));
        }
        return new Node.Sequence(parts);
    }
}
