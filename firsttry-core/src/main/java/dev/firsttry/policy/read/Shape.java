package dev.firsttry.policy.read;

import dev.firsttry.document.Node;
import java.util.List;
import java.util.Optional;

/** Asks a node what it is. */
final class Shape {

    private static final Node.Cases<Optional<Node.Mapping>> MAPPING = new Node.Cases<>() {
        @Override
        public Optional<Node.Mapping> mapping(Node.Mapping mapping) {
            return Optional.of(mapping);
        }

        @Override
        public Optional<Node.Mapping> sequence(Node.Sequence sequence) {
            return Optional.empty();
        }

        @Override
        public Optional<Node.Mapping> scalar(Node.Scalar scalar) {
            return Optional.empty();
        }
    };

    private static final Node.Cases<Optional<List<Node>>> ITEMS = new Node.Cases<>() {
        @Override
        public Optional<List<Node>> mapping(Node.Mapping mapping) {
            return Optional.empty();
        }

        @Override
        public Optional<List<Node>> sequence(Node.Sequence sequence) {
            return Optional.of(sequence.items());
        }

        @Override
        public Optional<List<Node>> scalar(Node.Scalar scalar) {
            return Optional.empty();
        }
    };

    private Shape() {}

    static Optional<Node.Mapping> mapping(Node node) {
        return node.fold(MAPPING);
    }

    static Optional<List<Node>> items(Node node) {
        return node.fold(ITEMS);
    }
}
