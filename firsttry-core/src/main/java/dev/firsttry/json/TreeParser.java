package dev.firsttry.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** JSON text to trees. Jackson's parser bounds how deep they are, and how long a number. */
public final class TreeParser {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private TreeParser() {}

    /** @throws MalformedJsonException when the text is not one JSON value */
    public static JsonNode parse(String text) throws MalformedJsonException {
        return whole(() -> STRICT.createParser(text));
    }

    /**
     * The same, of bytes in UTF-8 (16 and 32 are recognised, too).
     *
     * @throws MalformedJsonException when the bytes are not one JSON value
     */
    public static JsonNode parse(byte[] bytes) throws MalformedJsonException {
        return whole(() -> STRICT.createParser(bytes));
    }

    /** @throws MalformedJsonException when the text is not one object or array */
    public static ContainerNode<?> document(String text) throws MalformedJsonException {
        if (parse(text) instanceof ContainerNode<?> document) {
            return document;
        }
        throw new MalformedJsonException("neither an object nor an array");
    }

    /** A parser for those who want parts; {@link #value} reads one. */
    public static JsonParser parser(String text) throws IOException {
        return STRICT.createParser(text);
    }

    private static JsonNode whole(Source source) throws MalformedJsonException {
        try (JsonParser json = source.open()) {
            if (json.nextToken() == null) {
                throw new MalformedJsonException("there is nothing");
            }
            JsonNode tree = value(json);
            if (json.nextToken() != null) {
                throw new MalformedJsonException("something follows the JSON value");
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw new MalformedJsonException(e.getOriginalMessage(), e);
        } catch (MalformedJsonException e) {
            throw e;
        } catch (IOException e) {
            throw new MalformedJsonException(e.getMessage(), e);
        }
    }

    /** The value that begins at the parser's token; the parser is left at its last token. */
    public static JsonNode value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> array(json);
            case VALUE_STRING -> NODES.textNode(json.getText());
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(json.getBooleanValue());
            case VALUE_NUMBER_INT -> integer(json);
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(json.getDoubleValue());
            case VALUE_NULL -> NODES.nullNode();
            case VALUE_EMBEDDED_OBJECT, FIELD_NAME, END_OBJECT, END_ARRAY, NOT_AVAILABLE ->
                throw new IllegalStateException("no value begins at " + json.currentToken());
        };
    }

    private static JsonNode integer(JsonParser json) throws IOException {
        return switch (json.getNumberType()) {
            case INT -> NODES.numberNode(json.getIntValue());
            case LONG -> NODES.numberNode(json.getLongValue());
            case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> NODES.numberNode(json.getBigIntegerValue());
        };
    }

    private static ObjectNode object(JsonParser json) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            object.set(name, value(json));
        }
        return object;
    }

    private static ArrayNode array(JsonParser json) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(json));
        }
        return array;
    }

    @FunctionalInterface
    private interface Source {
        JsonParser open() throws IOException;
    }
}
