package dev.firsttry.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;

/**
 * Trees to text by the generator alone. A mapper would write the same; but its five hundred classes take longer to
 * load than a part that only holds the lock takes for all of its work.
 */
public final class TreeText {

    private static final JsonFactory PLAIN = new JsonFactory();
    private static final JsonFactory ASCII =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private TreeText() {}

    /** One line of ASCII, without its line end. */
    public static String line(JsonNode tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = ASCII.createGenerator(text)) {
            write(tree, json);
        } catch (IOException e) {
            throw impossible(e);
        }
        return text.toString();
    }

    /** Indented, without a line feed at the end. Leaves {@code out} open. */
    public static void pretty(JsonNode tree, PrettyPrinter printer, Writer out) throws IOException {
        try (JsonGenerator json = PLAIN.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.setPrettyPrinter(printer);
            write(tree, json);
        }
    }

    /** Recursive: the trees of our own documents nest a handful of levels, and the parser bounds those of others. */
    public static void write(JsonNode node, JsonGenerator json) throws IOException {
        switch (node.getNodeType()) {
            case OBJECT -> object(node, json);
            case ARRAY -> array(node, json);
            case STRING -> json.writeString(node.textValue());
            case BOOLEAN -> json.writeBoolean(node.booleanValue());
            case NULL -> json.writeNull();
            case NUMBER -> number(node, json);
            case BINARY, MISSING, POJO ->
                throw new IllegalArgumentException("a report holds no value of this kind: " + node.getNodeType());
        }
    }

    private static void object(JsonNode node, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            json.writeFieldName(field.getKey());
            write(field.getValue(), json);
        }
        json.writeEndObject();
    }

    private static void array(JsonNode node, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (JsonNode item : node) {
            write(item, json);
        }
        json.writeEndArray();
    }

    private static void number(JsonNode node, JsonGenerator json) throws IOException {
        switch (node.numberType()) {
            case INT -> json.writeNumber(node.intValue());
            case LONG -> json.writeNumber(node.longValue());
            case BIG_INTEGER -> json.writeNumber(node.bigIntegerValue());
            case FLOAT -> json.writeNumber(node.floatValue());
            case DOUBLE -> json.writeNumber(node.doubleValue());
            case BIG_DECIMAL -> json.writeNumber(node.decimalValue());
        }
    }

    private static IllegalStateException impossible(IOException cause) {
        return new IllegalStateException("a tree of texts and numbers can always be written", cause);
    }
}
