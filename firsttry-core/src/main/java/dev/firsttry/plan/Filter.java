package dev.firsttry.plan;

import dev.firsttry.expression.Coercion;
import dev.firsttry.expression.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Matches rows by the leaves that an entry names; one leaf of a mapping is enough to name it. */
record Filter(List<Leaf> leaves) {

    Filter {
        leaves = List.copyOf(leaves);
    }

    /** A value and the way to it. */
    record Leaf(List<Object> path, Value value) {}

    static Filter of(Map<String, Value> entry) {
        List<Leaf> leaves = new ArrayList<>();
        entry.forEach((key, value) -> collect(List.of(key), value, leaves));
        return new Filter(leaves);
    }

    /** The depth of a document bounds this recursion. */
    private static void collect(List<Object> path, Value value, List<Leaf> leaves) {
        value.fold(new PlainValue<Void>() {
            @Override
            public Void primitive(Value leaf) {
                leaves.add(new Leaf(path, leaf));
                return null;
            }

            @Override
            public Void array(Value.Array array) {
                for (int i = 0; i < array.items().size(); i++) {
                    collect(longer(path, i), array.items().get(i), leaves);
                }
                return null;
            }

            @Override
            public Void object(Value.Obj object) {
                object.entries().forEach((key, item) -> collect(longer(path, key), item, leaves));
                return null;
            }
        });
    }

    private static List<Object> longer(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    boolean matches(Value.Obj row) {
        return leaves.stream().allMatch(leaf -> Coercion.equal(at(row, leaf.path()), leaf.value()));
    }

    private static Value at(Value value, List<Object> path) {
        Value found = value;
        for (Object step : path) {
            found = step(found, step);
        }
        return found;
    }

    private static Value step(Value from, Object step) {
        return from.fold(new PlainValue<>() {
            @Override
            public Value primitive(Value leaf) {
                return Value.NULL;
            }

            @Override
            public Value array(Value.Array array) {
                return step instanceof Integer index && index < array.items().size()
                        ? array.items().get(index)
                        : Value.NULL;
            }

            @Override
            public Value object(Value.Obj object) {
                return step instanceof String name ? object.get(name).orElse(Value.NULL) : Value.NULL;
            }
        });
    }
}
