package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import dev.firsttry.document.ScalarValue;
import dev.firsttry.expression.Value;
import dev.firsttry.pipeline.Data;
import dev.firsttry.pipeline.Named;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Keywords that the plan only carries along, as neutral data. */
final class DataOfNodes {

    private DataOfNodes() {}

    static List<Named> entries(Node.Mapping mapping) {
        return mapping.entries().stream()
                .map(entry -> new Named(entry.key().text(), entry.key().location(), of(entry.value())))
                .toList();
    }

    /** The depth of a document bounds this recursion. */
    static Data of(Node node) {
        return Nodes.either(
                node,
                mapping -> new Data.Fields(mapping.location(), entries(mapping)),
                list -> new Data.Items(
                        list.location(),
                        list.items().stream().map(DataOfNodes::of).toList()),
                scalar -> new Data.Leaf(scalar.location(), scalar.text(), value(scalar.value()), Optional.empty()));
    }

    private static Value value(ScalarValue value) {
        return value.fold(new ScalarValue.Cases<>() {
            @Override
            public Value nothing() {
                return Value.NULL;
            }

            @Override
            public Value bool(boolean flag) {
                return Value.of(flag);
            }

            @Override
            public Value integer(BigInteger number) {
                return Value.of(number.doubleValue());
            }

            @Override
            public Value real(double number) {
                return Value.of(number);
            }

            @Override
            public Value text(String text) {
                return Value.of(text);
            }
        });
    }
}
