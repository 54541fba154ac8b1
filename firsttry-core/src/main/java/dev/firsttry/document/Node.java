package dev.firsttry.document;

import dev.firsttry.finding.Location;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A part of a document. An alias is not a node: the anchored node itself appears again, so its location is where it was
 * written, not where it is used.
 */
public sealed interface Node {

    /** Where the node starts. */
    Location location();

    /** The local tag, such as {@code !reference}; empty when there is none. */
    String tag();

    /** Calls the method of {@code cases} that fits. */
    <R> R fold(Cases<R> cases);

    /** One method for each kind of node. */
    interface Cases<R> {
        R mapping(Mapping mapping);

        R sequence(Sequence sequence);

        R scalar(Scalar scalar);
    }

    /** Key and value of a mapping. */
    record Entry(Scalar key, Node value) {
        public Entry {
            Objects.requireNonNull(key);
            Objects.requireNonNull(value);
        }
    }

    /** Entries in the order of the file; no key twice in the sense of the {@link Dialect}. */
    record Mapping(Location location, String tag, List<Entry> entries) implements Node {
        public Mapping {
            Objects.requireNonNull(location);
            Objects.requireNonNull(tag);
            entries = List.copyOf(entries);
        }

        /** The value of the key with exactly this text. Linear. */
        public Optional<Node> get(String key) {
            for (Entry entry : entries) {
                if (entry.key().text().equals(key)) {
                    return Optional.of(entry.value());
                }
            }
            return Optional.empty();
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.mapping(this);
        }
    }

    /** Items in the order of the file. */
    record Sequence(Location location, String tag, List<Node> items) implements Node {
        public Sequence {
            Objects.requireNonNull(location);
            Objects.requireNonNull(tag);
            items = List.copyOf(items);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.sequence(this);
        }
    }

    /**
     * A scalar as written and as understood.
     *
     * @param text what was written, after unquoting and folding; {@code 3.10} stays {@code 3.10}
     * @param quoted whether it was quoted or a block scalar, and so is text whatever it looks like
     * @param value what the dialect makes of it
     */
    record Scalar(Location location, String tag, String text, boolean quoted, ScalarValue value) implements Node {
        public Scalar {
            Objects.requireNonNull(location);
            Objects.requireNonNull(tag);
            Objects.requireNonNull(text);
            Objects.requireNonNull(value);
        }

        /** Whether the value is null: nothing written, {@code ~} or {@code null}. */
        public boolean isNull() {
            return value.equals(ScalarValue.NULL);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.scalar(this);
        }
    }
}
