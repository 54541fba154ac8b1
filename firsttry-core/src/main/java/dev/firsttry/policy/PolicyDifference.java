package dev.firsttry.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What changed between two policies, field by field: why their hashes differ. */
public final class PolicyDifference {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PolicyDifference() {}

    /**
     * A field that changed.
     *
     * @param field path such as {@code checks.coverage.min_percent}
     * @param before JSON text; empty when it was not written
     * @param after JSON text; empty when it is not written any more
     */
    public record Change(String field, String before, String after) {
        /** {@code checks.coverage.min_percent: 80 -> 70}. */
        @Override
        public String toString() {
            return field + ": " + words(before) + " -> " + words(after);
        }

        private static String words(String json) {
            return json.isEmpty() ? "(not written)" : json;
        }
    }

    /**
     * The changes, sorted by field.
     *
     * @param before canonical text of the one
     * @param after canonical text of the other
     * @throws IllegalArgumentException when a text is not JSON
     */
    public static List<Change> of(String before, String after) {
        Map<String, String> old = leaves(before);
        Map<String, String> now = leaves(after);
        TreeSet<String> fields = new TreeSet<>(old.keySet());
        fields.addAll(now.keySet());
        List<Change> changes = new ArrayList<>();
        for (String field : fields) {
            Change change = new Change(field, old.getOrDefault(field, ""), now.getOrDefault(field, ""));
            if (!change.before().equals(change.after())) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static Map<String, String> leaves(String canonical) {
        Map<String, String> leaves = new TreeMap<>();
        try {
            collect("", JSON.readTree(canonical), leaves);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not the canonical text of a policy", e);
        }
        return leaves;
    }

    /** Lists are leaves, and so is an empty object: it says that a check is on. */
    private static void collect(String path, JsonNode node, Map<String, String> leaves) {
        if (!node.isObject() || node.isEmpty()) {
            leaves.put(path, node.toString());
            return;
        }
        node.properties()
                .forEach(field -> collect(
                        path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), leaves));
    }
}
