package dev.firsttry.plan;

import dev.firsttry.expression.Value;
import dev.firsttry.finding.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * GitHub's matrix with every value known.
 *
 * @param vectors in order of declaration
 */
record Matrix(List<Vector> vectors, List<Entry> include, List<Entry> exclude) {

    Matrix {
        vectors = List.copyOf(vectors);
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /** A key and its values, at least one. */
    record Vector(String name, List<Value> values) {
        Vector {
            values = List.copyOf(values);
        }
    }

    /** An entry of {@code include} or {@code exclude}. */
    record Entry(Location location, Map<String, Value> values) {
        Entry {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /**
     * A combination.
     *
     * @param values in order of declaration, then what {@code include} added
     * @param named the values that the display name shows
     */
    record Row(Map<String, Value> values, List<Value> named) {
        Row {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            named = List.copyOf(named);
        }
    }

    boolean isVector(String key) {
        return vectors.stream().anyMatch(vector -> vector.name().equalsIgnoreCase(key));
    }
}
