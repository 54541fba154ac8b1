package dev.firsttry.document;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plain scalars as Ruby's Psych tokenises them, which is how GitLab reads YAML: close to YAML 1.1, but {@code y} and
 * {@code n} are text and digits may be grouped by commas. Dates stay text, as GitLab permits no date objects.
 */
final class PsychSchema {

    private static final Set<String> NULLS = Set.of("", "~", "null");
    private static final Set<String> TRUES = Set.of("yes", "true", "on");
    private static final Set<String> FALSES = Set.of("no", "false", "off");
    private static final Pattern BINARY = Pattern.compile("([-+]?)0b([01_,]+)");
    private static final Pattern OCTAL = Pattern.compile("([-+]?)0([0-7_,]+)");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(?:0|[1-9](?:[,_]?[0-9])*+)");
    private static final Pattern HEX = Pattern.compile("([-+]?)0x([0-9a-fA-F_,]+)");
    private static final Pattern REAL =
            Pattern.compile("[-+]?(?:[0-9][0-9_,]*)?\\.[0-9]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_,]*[eE][-+]?[0-9]+");
    private static final Pattern SEXAGESIMAL = Pattern.compile("([-+]?)([0-9][0-9_]{0,14})((?::[0-5]?[0-9]){1,2})");
    private static final Pattern INFINITE = Pattern.compile("([-+]?)\\.inf", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAN = Pattern.compile("\\.nan", Pattern.CASE_INSENSITIVE);

    private PsychSchema() {}

    static ScalarValue resolve(String text) {
        String word = text.length() > 5 ? text : text.toLowerCase(Locale.ROOT);
        if (NULLS.contains(word)) {
            return ScalarValue.NULL;
        }
        if (TRUES.contains(word)) {
            return new ScalarValue.Bool(true);
        }
        if (FALSES.contains(word)) {
            return new ScalarValue.Bool(false);
        }
        return "+-.0123456789".indexOf(text.charAt(0)) >= 0 ? number(text) : new ScalarValue.Text(text);
    }

    private static ScalarValue number(String text) {
        if (DECIMAL.matcher(text).matches()) {
            return Numbers.integer(ungrouped(text), 10);
        }
        for (var radix : new Radix[] {new Radix(BINARY, 2), new Radix(OCTAL, 8), new Radix(HEX, 16)}) {
            Matcher digits = radix.pattern().matcher(text);
            if (digits.matches() && !ungrouped(digits.group(2)).isEmpty()) {
                return Numbers.integer(digits.group(1) + ungrouped(digits.group(2)), radix.radix());
            }
        }
        return real(text);
    }

    private record Radix(Pattern pattern, int radix) {}

    private static ScalarValue real(String text) {
        Matcher sexagesimal = SEXAGESIMAL.matcher(text);
        if (sexagesimal.matches()) {
            return sexagesimal(sexagesimal);
        }
        if (REAL.matcher(text).matches() && text.chars().anyMatch(Character::isDigit)) {
            return Numbers.real(ungrouped(text));
        }
        Matcher infinite = INFINITE.matcher(text);
        if (infinite.matches()) {
            return Numbers.real(infinite.group(1) + "Infinity");
        }
        return NAN.matcher(text).matches() ? Numbers.real("NaN") : new ScalarValue.Text(text);
    }

    private static ScalarValue sexagesimal(Matcher parts) {
        long value = Long.parseLong(ungrouped(parts.group(2)));
        for (String digits : parts.group(3).substring(1).split(":")) {
            value = Math.addExact(Math.multiplyExact(value, 60), Long.parseLong(digits));
        }
        return Numbers.integer(parts.group(1) + value, 10);
    }

    private static String ungrouped(String digits) {
        return digits.replace("_", "").replace(",", "");
    }
}
