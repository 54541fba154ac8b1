package dev.firsttry.policy.read;

import dev.firsttry.document.Node;
import dev.firsttry.document.ScalarValue;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Refuses what two readers could understand as different values, so that equal hashes always mean equal policies: numbers
 * that a double does not hold exactly (RFC 8785, section 3.2.2.3, and RFC 7493), and text that is not Unicode.
 */
final class ExactValues implements Node.Cases<Void> {

    private static final BigInteger SAFE = BigInteger.TWO.pow(53).subtract(BigInteger.ONE);
    private static final int LONGEST_NUMBER = 40;

    private final Findings findings;

    private ExactValues(Findings findings) {
        this.findings = findings;
    }

    static void check(Node root, Findings findings) {
        root.fold(new ExactValues(findings));
    }

    @Override
    public Void mapping(Node.Mapping mapping) {
        for (Node.Entry entry : mapping.entries()) {
            unicode(entry.key(), entry.key().text());
            entry.value().fold(this);
        }
        return null;
    }

    @Override
    public Void sequence(Node.Sequence sequence) {
        sequence.items().forEach(item -> item.fold(this));
        return null;
    }

    @Override
    public Void scalar(Node.Scalar scalar) {
        return scalar.value().fold(new ScalarValue.Cases<>() {
            @Override
            public Void nothing() {
                return null;
            }

            @Override
            public Void bool(boolean value) {
                return null;
            }

            @Override
            public Void integer(BigInteger value) {
                return refuseUnless(
                        value.abs().compareTo(SAFE) <= 0, scalar, "a whole number between -(2^53-1) and 2^53-1");
            }

            @Override
            public Void real(double value) {
                return refuseUnless(isExact(scalar.text(), value), scalar, "a number of at most 15 digits");
            }

            @Override
            public Void text(String value) {
                return unicode(scalar, value);
            }
        });
    }

    private Void unicode(Node.Scalar scalar, String text) {
        boolean lone = text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
        if (lone) {
            findings.badValue("this text is not Unicode: it holds half of a surrogate pair", scalar.location());
        }
        return null;
    }

    private Void refuseUnless(boolean fine, Node.Scalar scalar, String wanted) {
        if (!fine) {
            findings.badValue(
                    PlainValue.words(scalar) + " cannot be held exactly; it must be " + wanted, scalar.location());
        }
        return null;
    }

    /** Whether the shortest decimal that means {@code value} is the number that was written. */
    private static boolean isExact(String written, double value) {
        return Double.isFinite(value)
                && written.length() <= LONGEST_NUMBER
                && new BigDecimal(written).compareTo(new BigDecimal(Double.toString(value))) == 0;
    }
}
