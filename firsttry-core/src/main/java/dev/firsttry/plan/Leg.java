package dev.firsttry.plan;

import dev.firsttry.expression.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One combination of a matrix.
 *
 * @param matrix the values; empty without a matrix
 * @param index from 0
 * @param total how many combinations there are
 */
public record Leg(Map<String, Value> matrix, int index, int total) {

    /** The only instance of a job without matrix. */
    public static final Leg ONLY = new Leg(Map.of(), 0, 1);

    public Leg {
        matrix = Collections.unmodifiableMap(new LinkedHashMap<>(matrix));
    }
}
