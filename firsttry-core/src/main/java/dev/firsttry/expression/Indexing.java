package dev.firsttry.expression;

import java.util.List;
import java.util.Optional;

/** What {@code []}, {@code .} and {@code *} find. Never an error: what is not there is empty. */
final class Indexing {

    private Indexing() {}

    static Optional<Value> at(Value target, Value index) {
        return target.fold(new PlainCases<>(Optional.empty()) {
            @Override
            public Optional<Value> nothing() {
                return Optional.empty();
            }

            @Override
            public Optional<Value> bool(boolean value) {
                return Optional.empty();
            }

            @Override
            public Optional<Value> number(double value) {
                return Optional.empty();
            }

            @Override
            public Optional<Value> text(String value) {
                return Optional.empty();
            }

            @Override
            public Optional<Value> array(Value.Array value) {
                return item(value.items(), Coercion.number(index));
            }

            @Override
            public Optional<Value> object(Value.Obj value) {
                return Coercion.primitive(index) ? value.get(Coercion.text(index)) : Optional.empty();
            }
        });
    }

    private static Optional<Value> item(List<Value> items, double index) {
        boolean inside = index >= 0 && Math.floor(index) < items.size();
        return inside ? Optional.of(items.get((int) index)) : Optional.empty();
    }

    /** The items of an array, the values of an object, nothing of anything else. */
    static List<Value> items(Value value) {
        return value.fold(new PlainCases<>(List.of()) {
            @Override
            public List<Value> nothing() {
                return List.of();
            }

            @Override
            public List<Value> bool(boolean flag) {
                return List.of();
            }

            @Override
            public List<Value> number(double number) {
                return List.of();
            }

            @Override
            public List<Value> text(String text) {
                return List.of();
            }

            @Override
            public List<Value> array(Value.Array array) {
                return array.items();
            }

            @Override
            public List<Value> object(Value.Obj object) {
                return List.copyOf(object.entries().values());
            }
        });
    }
}
