package dev.firsttry.report.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Reads {@code report.json}. */
final class Fields {

    private Fields() {}

    /** What a field holds, as text; empty when it is not there or {@code null}. */
    static String text(JsonNode node, String... path) {
        JsonNode at = node;
        for (String name : path) {
            at = at.path(name);
        }
        return at.isValueNode() && !at.isNull() ? at.asText() : "";
    }

    /** The texts of a list. */
    static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
