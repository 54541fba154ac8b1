package dev.firsttry.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A value of GitHub's expression language. */
public sealed interface Value {

    /** The one null. */
    Value NULL = new Null();

    /** Empty text. */
    Value EMPTY = new Text("");

    /** Nothing: what a missing property is. */
    record Null() implements Value {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.nothing();
        }
    }

    record Bool(boolean value) implements Value {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.bool(value);
        }
    }

    record Num(double value) implements Value {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.number(value);
        }
    }

    record Text(String value) implements Value {
        public Text {
            Objects.requireNonNull(value);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.text(value);
        }
    }

    /** Values in order. The language compares arrays by identity; Java's {@code equals} compares what they hold. */
    record Array(List<Value> items) implements Value {
        public Array {
            items = Collections.unmodifiableList(new ArrayList<>(items));
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.array(this);
        }
    }

    /** Named values in order of declaration. Names are looked up without regard to case. */
    record Obj(Map<String, Value> entries) implements Value {
        public Obj {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        public Optional<Value> get(String name) {
            Value exact = entries.get(name);
            if (exact != null) {
                return Optional.of(exact);
            }
            return entries.entrySet().stream()
                    .filter(entry -> Coercion.sameText(entry.getKey(), name))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.object(this);
        }
    }

    <R> R fold(Cases<R> cases);

    /** One answer for each alternative. */
    interface Cases<R> {
        R nothing();

        R bool(boolean value);

        R number(double value);

        R text(String value);

        R array(Array value);

        R object(Obj value);
    }

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(double number) {
        return new Num(number);
    }

    static Value of(boolean value) {
        return new Bool(value);
    }

    static Value of(List<Value> items) {
        return new Array(items);
    }

    static Value of(Map<String, Value> entries) {
        return new Obj(entries);
    }
}
