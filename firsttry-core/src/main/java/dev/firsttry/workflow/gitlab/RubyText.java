package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.ScalarValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** Values as the service prints them: Ruby's {@code to_s}. */
enum RubyText implements ScalarValue.Cases<String> {
    INSTANCE;

    private static final double PLAIN_FROM = 1e-4;
    private static final double PLAIN_TO = 1e16;

    @Override
    public String nothing() {
        return "";
    }

    @Override
    public String bool(boolean value) {
        return Boolean.toString(value);
    }

    @Override
    public String integer(BigInteger value) {
        return value.toString();
    }

    @Override
    public String real(double value) {
        double size = Math.abs(value);
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        if (size == 0 || size >= PLAIN_FROM && size < PLAIN_TO) {
            String plain = new BigDecimal(Double.toString(value)).toPlainString();
            return plain.contains(".") ? plain : plain + ".0";
        }
        String[] parts = Double.toString(value).split("E", 2);
        int exponent = Integer.parseInt(parts[1]);
        return String.format(Locale.ROOT, "%se%s%02d", parts[0], exponent < 0 ? "-" : "+", Math.abs(exponent));
    }

    @Override
    public String text(String value) {
        return value;
    }
}
