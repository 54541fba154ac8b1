package dev.firsttry.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers as the service reads and prints them: .NET's {@code double} with format {@code G15}. */
public final class Numbers {

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?");
    private static final Pattern HEX = Pattern.compile("0x0*+([0-9a-fA-F]{1,8})?");
    private static final Pattern OCTAL = Pattern.compile("0o0*+([0-7]{1,11})?");
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final int LOWEST_PLAIN_EXPONENT = -4;

    private Numbers() {}

    /** Text as a number: empty is 0, what is no number is NaN. Hexadecimal and octal are 32 bits wide. */
    public static double parse(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return 0;
        }
        if (DECIMAL.matcher(trimmed).matches()) {
            return Double.parseDouble(trimmed);
        }
        return switch (trimmed) {
            case "Infinity", "+Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> parseRadix(trimmed);
        };
    }

    private static double parseRadix(String text) {
        if (text.length() > 2 && HEX.matcher(text).matches()) {
            return (int) Long.parseLong(text.substring(2), 16);
        }
        if (text.length() > 2 && OCTAL.matcher(text).matches()) {
            long bits = Long.parseLong(text.substring(2), 8);
            return bits > 0xFFFF_FFFFL ? Double.NaN : (int) bits;
        }
        return Double.NaN;
    }

    /** At most 15 significant digits; an exponent of at least two digits outside 1E-04 to 1E+15. */
    public static String print(double number) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "Infinity" : "-Infinity";
        }
        if (number == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return exponent >= LOWEST_PLAIN_EXPONENT && exponent < DIGITS.getPrecision()
                ? rounded.toPlainString()
                : scientific(rounded, exponent);
    }

    private static String scientific(BigDecimal number, int exponent) {
        String mantissa = number.scaleByPowerOfTen(-exponent).toPlainString();
        return mantissa + String.format(Locale.ROOT, "E%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}
