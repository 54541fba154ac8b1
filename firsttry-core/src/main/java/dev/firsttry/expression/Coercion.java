package dev.firsttry.expression;

import java.util.OptionalInt;

/**
 * How values of different types meet, after GitHub's documentation of operators and the published evaluators: different
 * types are compared as numbers, text is compared without regard to case, arrays and objects only by identity.
 */
public final class Coercion {

    private static final char DOTLESS_I = '\u0131';

    private Coercion() {}

    /** Neither false, zero, NaN, empty text nor null. */
    public static boolean truthy(Value value) {
        return value.fold(new PlainCases<>(true) {
            @Override
            public Boolean nothing() {
                return false;
            }

            @Override
            public Boolean bool(boolean flag) {
                return flag;
            }

            @Override
            public Boolean number(double number) {
                return number != 0 && !Double.isNaN(number);
            }

            @Override
            public Boolean text(String text) {
                return !text.isEmpty();
            }
        });
    }

    /** As a number; NaN for what is none. */
    public static double number(Value value) {
        return value.fold(new PlainCases<>(Double.NaN) {
            @Override
            public Double nothing() {
                return 0d;
            }

            @Override
            public Double bool(boolean flag) {
                return flag ? 1d : 0d;
            }

            @Override
            public Double number(double number) {
                return number;
            }

            @Override
            public Double text(String text) {
                return Numbers.parse(text);
            }
        });
    }

    /** As text: null is empty, arrays are {@code Array}, objects {@code Object}. */
    public static String text(Value value) {
        return value.fold(TextCases.INSTANCE);
    }

    /** Whether this is neither an array nor an object. */
    public static boolean primitive(Value value) {
        return !(kind(value) == Kind.ARRAY || kind(value) == Kind.OBJECT);
    }

    /** The operator {@code ==}. */
    public static boolean equal(Value left, Value right) {
        if (kind(left) == kind(right)) {
            return equalOfOneKind(left, right);
        }
        return primitive(left) && primitive(right) && number(left) == number(right);
    }

    private static boolean equalOfOneKind(Value left, Value right) {
        return switch (kind(left)) {
            case NULL -> true;
            case BOOL, NUMBER -> number(left) == number(right);
            case TEXT -> sameText(text(left), text(right));
            case ARRAY, OBJECT -> left == right;
        };
    }

    /** The sign of left compared with right; empty when they cannot be compared. */
    static OptionalInt compare(Value left, Value right) {
        if (kind(left) == Kind.TEXT && kind(right) == Kind.TEXT) {
            return OptionalInt.of(fold(text(left)).compareTo(fold(text(right))));
        }
        boolean bothNull = kind(left) == Kind.NULL && kind(right) == Kind.NULL;
        double a = number(left);
        double b = number(right);
        if (bothNull || !primitive(left) || !primitive(right) || Double.isNaN(a) || Double.isNaN(b)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(a < b ? -1 : a > b ? 1 : 0);
    }

    /** Equal without regard to case, letter by letter, in no language. */
    public static boolean sameText(String left, String right) {
        return left.length() == right.length() && fold(left).equals(fold(right));
    }

    /** The upper case letters of no language; one letter for each letter, unlike {@code String.toUpperCase}. */
    static String fold(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = letters[i] == DOTLESS_I ? DOTLESS_I : Character.toUpperCase(letters[i]);
        }
        return new String(letters);
    }

    static Kind kind(Value value) {
        return value.fold(KindCases.INSTANCE);
    }
}
