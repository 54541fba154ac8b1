package dev.firsttry.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Records to trees, as {@link RecordReader} reads them back. */
public final class RecordWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordWriter() {}

    /** A new object of the record's components, in their order. */
    public static ObjectNode tree(Record record) {
        return into(NODES.objectNode(), record);
    }

    /**
     * Adds the record's components to the object.
     *
     * @throws IllegalArgumentException when one is of a kind that has no JSON here
     */
    public static ObjectNode into(ObjectNode object, Record record) {
        for (RecordComponent component : Shape.of(record.getClass()).components()) {
            Object value = value(record, component);
            if (!(value instanceof Optional<?> maybe)) {
                object.set(component.getName(), node(value));
            } else if (maybe.isPresent()) {
                object.set(component.getName(), node(maybe.get()));
            }
        }
        return object;
    }

    private static JsonNode node(Object value) {
        if (value instanceof Record record) {
            return tree(record);
        }
        if (value instanceof Collection<?> items) {
            return array(items);
        }
        return value instanceof Map<?, ?> map ? object(map) : scalar(value);
    }

    private static ArrayNode array(Collection<?> items) {
        ArrayNode array = NODES.arrayNode(items.size());
        items.forEach(item -> array.add(node(item)));
        return array;
    }

    private static ObjectNode object(Map<?, ?> map) {
        ObjectNode object = NODES.objectNode();
        map.forEach((name, value) -> object.set((String) name, node(value)));
        return object;
    }

    private static ValueNode scalar(Object value) {
        if (value instanceof String text) {
            return NODES.textNode(text);
        }
        if (value instanceof Enum<?> word) {
            return NODES.textNode(word(word));
        }
        if (value instanceof Instant || value instanceof Duration) {
            return NODES.textNode(value.toString());
        }
        if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        }
        return number(value);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static ValueNode number(Object value) {
        if (value instanceof Integer number) {
            return NODES.numberNode(number.intValue());
        }
        if (value instanceof Long number) {
            return NODES.numberNode(number.longValue());
        }
        if (value instanceof Double number) {
            return NODES.numberNode(number.doubleValue());
        }
        throw new IllegalArgumentException("no JSON is known for a value of this kind: " + value);
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
