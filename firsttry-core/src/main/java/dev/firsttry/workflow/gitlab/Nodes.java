package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import dev.firsttry.document.ScalarValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks nodes for what they are. What a node is not is empty; {@link Shape} reports what should not be. */
final class Nodes {

    private Nodes() {}

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

    static Optional<Node.Mapping> mapping(Node node) {
        return either(node, Optional::of, list -> Optional.empty(), scalar -> Optional.empty());
    }

    static Optional<Node.Sequence> list(Node node) {
        return either(node, mapping -> Optional.empty(), Optional::of, scalar -> Optional.empty());
    }

    static Optional<Node.Scalar> scalar(Node node) {
        return either(node, mapping -> Optional.empty(), list -> Optional.empty(), Optional::of);
    }

    static boolean isNull(Node node) {
        return scalar(node).filter(Node.Scalar::isNull).isPresent();
    }

    /** The value of a key; empty also when it is null, which is how a job takes back what it inherits. */
    static Optional<Node> get(Node.Mapping mapping, String key) {
        return mapping.get(key).filter(node -> !isNull(node));
    }

    static Optional<String> text(Node.Mapping mapping, String key) {
        return get(mapping, key).flatMap(Nodes::scalar).map(Nodes::text);
    }

    static Optional<Boolean> flag(Node.Mapping mapping, String key) {
        return get(mapping, key)
                .flatMap(Nodes::scalar)
                .filter(Nodes::isFlag)
                .map(scalar -> text(scalar).equals("true"));
    }

    static boolean isText(Node.Scalar scalar) {
        return scalar.value().fold(new KindOf(false, false, true));
    }

    static boolean isFlag(Node.Scalar scalar) {
        return scalar.value().fold(new KindOf(true, false, false));
    }

    static boolean isNumber(Node.Scalar scalar) {
        return scalar.value().fold(new KindOf(false, true, false));
    }

    private record KindOf(boolean flag, boolean number, boolean text) implements ScalarValue.Cases<Boolean> {
        @Override
        public Boolean nothing() {
            return false;
        }

        @Override
        public Boolean bool(boolean value) {
            return flag;
        }

        @Override
        public Boolean integer(BigInteger value) {
            return number;
        }

        @Override
        public Boolean real(double value) {
            return number;
        }

        @Override
        public Boolean text(String value) {
            return text;
        }
    }

    /** What Ruby's {@code to_s} makes of the value: {@code yes} is {@code true}, {@code 1.10} is {@code 1.1}. */
    static String text(Node.Scalar scalar) {
        return scalar.value().fold(RubyText.INSTANCE);
    }

    /** A node alone, the items of a list, and the items of lists in lists. The depth of documents bounds this. */
    static List<Node> flat(Node node) {
        List<Node> all = new ArrayList<>();
        flatten(node, all);
        return all;
    }

    private static void flatten(Node node, List<Node> into) {
        Optional<Node.Sequence> list = list(node);
        if (list.isEmpty()) {
            into.add(node);
        }
        list.ifPresent(found -> found.items().forEach(item -> flatten(item, into)));
    }

    /** The scalars of a node alone or a list of any depth. */
    static List<Node.Scalar> scalars(Node node) {
        return flat(node).stream().flatMap(item -> scalar(item).stream()).toList();
    }

    static List<String> texts(Node node) {
        return scalars(node).stream().map(Nodes::text).toList();
    }
}
