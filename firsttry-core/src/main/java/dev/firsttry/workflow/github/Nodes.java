package dev.firsttry.workflow.github;

import dev.firsttry.document.Node;
import dev.firsttry.finding.FaultKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks nodes for the type that a place wants; anything else is a fault. */
final class Nodes {

    private final Faults faults;

    Nodes(Faults faults) {
        this.faults = faults;
    }

    Optional<Node.Mapping> mapping(Node node, String what) {
        return node.fold(new Only<>(what + " must be a mapping") {
            @Override
            public Optional<Node.Mapping> mapping(Node.Mapping mapping) {
                return Optional.of(mapping);
            }
        });
    }

    Optional<Node.Sequence> sequence(Node node, String what) {
        return node.fold(new Only<>(what + " must be a list") {
            @Override
            public Optional<Node.Sequence> sequence(Node.Sequence sequence) {
                return Optional.of(sequence);
            }
        });
    }

    Optional<Node.Scalar> scalar(Node node, String what) {
        return node.fold(new Only<>(what + " must be text, a number or a boolean") {
            @Override
            public Optional<Node.Scalar> scalar(Node.Scalar scalar) {
                return Optional.of(scalar);
            }
        });
    }

    /** Text that is not empty. */
    Optional<Node.Scalar> word(Node node, String what) {
        Optional<Node.Scalar> scalar = scalar(node, what);
        if (scalar.filter(word -> word.text().isBlank() || word.isNull()).isPresent()) {
            faults.add(FaultKind.BAD_TYPE, node.location(), what + " must not be empty");
            return Optional.empty();
        }
        return scalar;
    }

    /** One word or a list of words; what is wrong is left out. */
    List<Node.Scalar> words(Node node, String what) {
        return node.fold(new Node.Cases<>() {
            @Override
            public List<Node.Scalar> mapping(Node.Mapping mapping) {
                faults.add(
                        FaultKind.BAD_TYPE, node.location(), what + " must be text or a list of text, not a mapping");
                return List.of();
            }

            @Override
            public List<Node.Scalar> sequence(Node.Sequence sequence) {
                return sequence.items().stream()
                        .flatMap(item -> word(item, "an item of " + what).stream())
                        .toList();
            }

            @Override
            public List<Node.Scalar> scalar(Node.Scalar scalar) {
                return word(scalar, what).stream().toList();
            }
        });
    }

    /** What stands there, by type. */
    static <R> R either(
            Node node,
            Function<Node.Mapping, R> mapping,
            Function<Node.Sequence, R> list,
            Function<Node.Scalar, R> scalar) {
        return node.fold(new Node.Cases<>() {
            @Override
            public R mapping(Node.Mapping found) {
                return mapping.apply(found);
            }

            @Override
            public R sequence(Node.Sequence found) {
                return list.apply(found);
            }

            @Override
            public R scalar(Node.Scalar found) {
                return scalar.apply(found);
            }
        });
    }

    static boolean isNull(Node node) {
        return either(node, mapping -> false, list -> false, Node.Scalar::isNull);
    }

    /** Refuses everything that is not overridden. */
    private class Only<T> implements Node.Cases<Optional<T>> {

        private final String message;

        Only(String message) {
            this.message = message;
        }

        @Override
        public Optional<T> mapping(Node.Mapping mapping) {
            return refuse(mapping, "a mapping");
        }

        @Override
        public Optional<T> sequence(Node.Sequence sequence) {
            return refuse(sequence, "a list");
        }

        @Override
        public Optional<T> scalar(Node.Scalar scalar) {
            return refuse(scalar, scalar.isNull() ? "empty" : "'" + shortened(scalar.text()) + "'");
        }

        private Optional<T> refuse(Node node, String found) {
            faults.add(FaultKind.BAD_TYPE, node.location(), message + ", not " + found);
            return Optional.empty();
        }
    }

    static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= 60 ? line : line.substring(0, 57) + "...";
    }
}
