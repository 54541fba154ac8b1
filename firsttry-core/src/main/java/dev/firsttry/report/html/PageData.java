package dev.firsttry.report.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.firsttry.report.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the page's script draws: {@code report.json} without what is {@code null}, its findings in groups, and every
 * text bounded and without characters that reorder what a person reads. Small, as a browser reads it in one go.
 */
final class PageData {

    private PageData() {}

    static ObjectNode of(JsonNode report) {
        ObjectNode page = object();
        for (Map.Entry<String, JsonNode> field : report.properties()) {
            switch (field.getKey()) {
                case "findings" -> page.set("groups", clean(FindingGroups.of(field.getValue())));
                case "sloHistory" -> page.set("history", history(field.getValue()));
                default -> page.set(field.getKey(), clean(field.getValue()));
            }
        }
        return page;
    }

    /** Samples as pairs of milliseconds since 1970 and of the run's duration. */
    private static JsonNode history(JsonNode history) {
        if (history.isNull()) {
            return history;
        }
        ObjectNode small = object().put("group", Texts.xml(history.path("group").asText()));
        small.put("baselineMs", history.path("baselineMs").asLong());
        ArrayNode samples = small.putArray("samples");
        history.path("samples")
                .forEach(sample -> samples.addArray()
                        .add(Instant.parse(sample.path("at").asText()).toEpochMilli())
                        .add(sample.path("durationMs").asLong()));
        return small;
    }

    private static JsonNode clean(JsonNode node) {
        if (node.isTextual()) {
            return TextNode.valueOf(Texts.xml(node.textValue()));
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode(node.size());
            node.forEach(value -> array.add(clean(value)));
            return array;
        }
        return node.isObject() ? cleanObject(node) : node;
    }

    private static ObjectNode cleanObject(JsonNode node) {
        ObjectNode object = object();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!field.getValue().isNull()) {
                object.set(field.getKey(), clean(field.getValue()));
            }
        }
        return object;
    }

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

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
