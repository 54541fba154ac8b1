package dev.firsttry.expression;

import java.util.List;

/** The function {@code format}: <code>{0}</code> is replaced, <code>{{</code> and <code>}}</code> are braces. */
final class Format {

    private final String pattern;
    private final List<Value> arguments;
    private final int place;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private Format(String pattern, List<Value> arguments, int place) {
        this.pattern = pattern;
        this.arguments = arguments;
        this.place = place;
    }

    static Value apply(String pattern, List<Value> arguments, int place) {
        Format format = new Format(pattern, arguments, place);
        while (format.at < pattern.length()) {
            format.next();
        }
        return Value.of(format.out.toString());
    }

    private void next() {
        char c = pattern.charAt(at);
        if (c != '{' && c != '}') {
            append(String.valueOf(c), 1);
        } else if (at + 1 < pattern.length() && pattern.charAt(at + 1) == c) {
            append(String.valueOf(c), 2);
        } else if (c == '{') {
            argument();
        } else {
            throw broken();
        }
    }

    private void argument() {
        int end = pattern.indexOf('}', at);
        int index = end < 0 ? -1 : index(pattern.substring(at + 1, end));
        if (index < 0) {
            throw broken();
        }
        if (index >= arguments.size()) {
            throw new Stop(
                    "format() refers to {" + index + "} but has " + arguments.size() + " values to insert", place);
        }
        append(Coercion.text(arguments.get(index)), end + 1 - at);
    }

    /** -1 for what is no index; more than nine digits are more than any call can have. */
    private static int index(String digits) {
        boolean number = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!number) {
            return -1;
        }
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private void append(String text, int consumed) {
        Functions.bounded((long) out.length() + text.length(), place);
        out.append(text);
        at += consumed;
    }

    private Stop broken() {
        return new Stop(
                "format() has a brace that is neither doubled nor around a number, at character " + (at + 1)
                        + " of its pattern",
                place);
    }
}
