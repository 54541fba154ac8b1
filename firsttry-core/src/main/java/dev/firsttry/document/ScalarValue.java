package dev.firsttry.document;

import java.math.BigInteger;
import java.util.Objects;

/** What a dialect makes of a scalar. */
public sealed interface ScalarValue {

    /** The one null. */
    ScalarValue NULL = new Null();

    /** Calls the method of {@code cases} that fits. */
    <R> R fold(Cases<R> cases);

    /** One method for each kind of value. */
    interface Cases<R> {
        R nothing();

        R bool(boolean value);

        /** A number written without fraction or exponent, however large. */
        R integer(BigInteger value);

        /** Any other number. May be infinite or not a number in YAML, never in JSON. */
        R real(double value);

        R text(String value);
    }

    /** Nothing written, {@code ~} or {@code null}. */
    record Null() implements ScalarValue {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.nothing();
        }
    }

    /** A boolean. */
    record Bool(boolean value) implements ScalarValue {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.bool(value);
        }
    }

    /** A whole number, exact. */
    record Int(BigInteger value) implements ScalarValue {
        public Int {
            Objects.requireNonNull(value);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.integer(value);
        }
    }

    /** A number with fraction or exponent, or a whole number of more than {@value Numbers#MAX_DIGITS} digits. */
    record Real(double value) implements ScalarValue {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.real(value);
        }
    }

    /** Text. */
    record Text(String value) implements ScalarValue {
        public Text {
            Objects.requireNonNull(value);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.text(value);
        }
    }
}
