package dev.firsttry.policy.read;

import dev.firsttry.document.Node;
import dev.firsttry.document.ScalarValue;
import java.math.BigInteger;
import java.util.Optional;

/** A scalar as a Boolean, BigInteger, Double or String; empty for null, a list or an object. */
final class PlainValue implements Node.Cases<Optional<Object>> {

    private static final PlainValue NODES = new PlainValue();

    private static final ScalarValue.Cases<Optional<Object>> SCALARS = new ScalarValue.Cases<>() {
        @Override
        public Optional<Object> nothing() {
            return Optional.empty();
        }

        @Override
        public Optional<Object> bool(boolean value) {
            return Optional.of(value);
        }

        @Override
        public Optional<Object> integer(BigInteger value) {
            return Optional.of(value);
        }

        @Override
        public Optional<Object> real(double value) {
            return Optional.of(value);
        }

        @Override
        public Optional<Object> text(String value) {
            return Optional.of(value);
        }
    };

    private PlainValue() {}

    static <T> Optional<T> of(Node node, Class<T> type) {
        return node.fold(NODES).filter(type::isInstance).map(type::cast);
    }

    /** For messages: the kind of thing, and what was written. */
    static String words(Node node) {
        return node.fold(new Node.Cases<>() {
            @Override
            public String mapping(Node.Mapping mapping) {
                return "an object";
            }

            @Override
            public String sequence(Node.Sequence sequence) {
                return "a list";
            }

            @Override
            public String scalar(Node.Scalar scalar) {
                if (scalar.isNull()) {
                    return "null";
                }
                String text = scalar.text().length() > 60 ? scalar.text().substring(0, 60) + "..." : scalar.text();
                return scalar.value()
                                .fold(SCALARS)
                                .filter(String.class::isInstance)
                                .isPresent()
                        ? "the text \"" + text + "\""
                        : text;
            }
        });
    }

    @Override
    public Optional<Object> mapping(Node.Mapping mapping) {
        return Optional.empty();
    }

    @Override
    public Optional<Object> sequence(Node.Sequence sequence) {
        return Optional.empty();
    }

    @Override
    public Optional<Object> scalar(Node.Scalar scalar) {
        return scalar.value().fold(SCALARS);
    }
}
