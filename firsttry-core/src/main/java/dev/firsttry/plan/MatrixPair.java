package dev.firsttry.plan;

import dev.firsttry.expression.Coercion;
import java.util.Map;

/**
 * A value that an instance's matrix must have. Values are compared as the service prints them, keys without case.
 *
 * @param key of the matrix
 * @param value empty when only the key was given, which fits nothing
 */
record MatrixPair(String key, String value) {

    static MatrixPair parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new MatrixPair(text.strip(), "")
                : new MatrixPair(
                        text.substring(0, colon).strip(),
                        text.substring(colon + 1).strip());
    }

    boolean fits(Instance instance) {
        return instance.matrix().entrySet().stream()
                .filter(entry -> names(entry.getKey()))
                .map(Map.Entry::getValue)
                .anyMatch(found -> Coercion.text(found).equals(value));
    }

    boolean names(String other) {
        return other.equalsIgnoreCase(key);
    }

    @Override
    public String toString() {
        return key + ":" + value;
    }
}
