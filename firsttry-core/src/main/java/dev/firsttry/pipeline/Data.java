package dev.firsttry.pipeline;

import dev.firsttry.expression.Template;
import dev.firsttry.expression.Value;
import dev.firsttry.finding.Location;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A value of a workflow file in whose leaves expressions may stand. */
public sealed interface Data {

    /** Where it is written. */
    Location location();

    /** Calls the method of {@code cases} that fits. */
    <R> R fold(Cases<R> cases);

    /** One method for each kind. */
    interface Cases<R> {
        R leaf(Leaf leaf);

        R items(Items items);

        R fields(Fields fields);
    }

    /** A mapping without entries, for a key that is not there. */
    static Fields none(Location location) {
        return new Fields(location, List.of());
    }

    /** A literal leaf. */
    static Leaf text(Location location, String text) {
        return new Leaf(location, text, Value.of(text), Optional.empty());
    }

    /**
     * A scalar.
     *
     * @param text as written
     * @param value what it is when it has no expression; else the text
     * @param template the expressions in it; empty when there are none
     */
    record Leaf(Location location, String text, Value value, Optional<Template> template) implements Data {
        public Leaf {
            Objects.requireNonNull(location);
            Objects.requireNonNull(text);
            Objects.requireNonNull(value);
            Objects.requireNonNull(template);
        }

        public boolean hasExpression() {
            return template.isPresent();
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.leaf(this);
        }
    }

    /** A list. */
    record Items(Location location, List<Data> items) implements Data {
        public Items {
            Objects.requireNonNull(location);
            items = List.copyOf(items);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.items(this);
        }
    }

    /** A mapping, in order of declaration. */
    record Fields(Location location, List<Named> entries) implements Data {
        public Fields {
            Objects.requireNonNull(location);
            entries = List.copyOf(entries);
        }

        /** The value of a name, letter by letter. Linear. */
        public Optional<Data> get(String name) {
            return entries.stream()
                    .filter(entry -> entry.name().equals(name))
                    .map(Named::value)
                    .findFirst();
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.fields(this);
        }
    }
}
