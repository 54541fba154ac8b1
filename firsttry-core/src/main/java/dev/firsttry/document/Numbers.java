package dev.firsttry.document;

import java.math.BigInteger;

/** Makes numbers of digits without spending more than linear time on hostile ones. */
final class Numbers {

    /** Longer runs of digits become doubles: exact parsing costs quadratic time. */
    static final int MAX_DIGITS = 400;

    private Numbers() {}

    /** @param digits digits of that radix, with or without a sign */
    static ScalarValue integer(String digits, int radix) {
        if (digits.length() <= MAX_DIGITS) {
            return new ScalarValue.Int(new BigInteger(digits, radix));
        }
        return new ScalarValue.Real(digits.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
    }

    /** @param text as {@link Double#parseDouble} wants it */
    static ScalarValue real(String text) {
        return new ScalarValue.Real(Double.parseDouble(text));
    }
}
