package dev.firsttry.report.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.firsttry.json.TreeText;
import dev.firsttry.report.Texts;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Map;

/**
 * What the page's script draws: {@code report.json} without what is {@code null}, its findings in groups, and every
 * text bounded and without characters that reorder what a person reads. Small, as a browser reads it in one go.
 */
record PageData(JsonNode report) {

    private static final JsonFactory JSON = new JsonFactory();

    /** As JSON, without white space. */
    void write(Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            for (Map.Entry<String, JsonNode> field : report.properties()) {
                switch (field.getKey()) {
                    case "findings" -> FindingGroups.of(field.getValue()).write(json);
                    case "sloHistory" -> history(field.getValue(), json);
                    default -> {
                        json.writeFieldName(field.getKey());
                        clean(field.getValue(), json);
                    }
                }
            }
            json.writeEndObject();
        }
    }

    /** Samples as pairs of milliseconds since 1970 and of the run's duration. */
    private static void history(JsonNode history, JsonGenerator json) throws IOException {
        if (history.isNull()) {
            json.writeNullField("history");
            return;
        }
        json.writeObjectFieldStart("history");
        json.writeStringField("group", Texts.xml(history.path("group").asText()));
        json.writeNumberField("baselineMs", history.path("baselineMs").asLong());
        json.writeArrayFieldStart("samples");
        for (JsonNode sample : history.path("samples")) {
            json.writeStartArray();
            json.writeNumber(Instant.parse(sample.path("at").asText()).toEpochMilli());
            json.writeNumber(sample.path("durationMs").asLong());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** A value of the report, fit for the page. */
    static void clean(JsonNode node, JsonGenerator json) throws IOException {
        if (node.isTextual()) {
            json.writeString(Texts.xml(node.textValue()));
        } else if (node.isArray()) {
            json.writeStartArray();
            for (JsonNode value : node) {
                clean(value, json);
            }
            json.writeEndArray();
        } else if (node.isObject()) {
            json.writeStartObject();
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                field(field.getKey(), field.getValue(), json);
            }
            json.writeEndObject();
        } else {
            TreeText.write(node, json);
        }
    }

    /** A field of the report, unless it is {@code null}. */
    static void field(String name, JsonNode value, JsonGenerator json) throws IOException {
        if (!value.isNull()) {
            json.writeFieldName(name);
            clean(value, json);
        }
    }
}
