package dev.firsttry.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain scalars by the core schema of YAML 1.2, section 10.3.2: {@code on} and {@code yes} are text. */
final class CoreSchema {

    private static final Pattern NULL = Pattern.compile("|~|null|Null|NULL");
    private static final Pattern TRUE = Pattern.compile("true|True|TRUE");
    private static final Pattern FALSE = Pattern.compile("false|False|FALSE");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern OCTAL = Pattern.compile("0o([0-7]+)");
    private static final Pattern HEX = Pattern.compile("0x([0-9a-fA-F]+)");
    private static final Pattern REAL = Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?");
    private static final Pattern INFINITE = Pattern.compile("([-+]?)\\.(?:inf|Inf|INF)");
    private static final Pattern NAN = Pattern.compile("\\.(?:nan|NaN|NAN)");

    private CoreSchema() {}

    static ScalarValue resolve(String text) {
        if (NULL.matcher(text).matches()) {
            return ScalarValue.NULL;
        }
        if (TRUE.matcher(text).matches()) {
            return new ScalarValue.Bool(true);
        }
        if (FALSE.matcher(text).matches()) {
            return new ScalarValue.Bool(false);
        }
        return isNumberStart(text.charAt(0)) ? number(text) : new ScalarValue.Text(text);
    }

    private static boolean isNumberStart(char first) {
        return first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.';
    }

    private static ScalarValue number(String text) {
        if (DECIMAL.matcher(text).matches()) {
            return Numbers.integer(text, 10);
        }
        Matcher octal = OCTAL.matcher(text);
        if (octal.matches()) {
            return Numbers.integer(octal.group(1), 8);
        }
        Matcher hex = HEX.matcher(text);
        if (hex.matches()) {
            return Numbers.integer(hex.group(1), 16);
        }
        return real(text);
    }

    private static ScalarValue real(String text) {
        if (REAL.matcher(text).matches()) {
            return Numbers.real(text);
        }
        Matcher infinite = INFINITE.matcher(text);
        if (infinite.matches()) {
            return Numbers.real(infinite.group(1) + "Infinity");
        }
        return NAN.matcher(text).matches() ? Numbers.real("NaN") : new ScalarValue.Text(text);
    }
}
