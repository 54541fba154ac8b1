package dev.firsttry.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;

/**
 * Records of events to trees, as {@link Json#LINES} reads them back: records as objects, times as texts, enums as
 * lower-case words. Without a mapper, for the reason that {@link TreeText} gives.
 */
final class RecordTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordTree() {}

    /** Adds the record's components to the object. */
    static ObjectNode into(ObjectNode object, Record record) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            put(object, component.getName(), value(record, component));
        }
        return object;
    }

    private static void put(ObjectNode object, String name, Object value) {
        if (value instanceof Record || value instanceof Collection<?>) {
            object.set(name, container(value));
        } else {
            object.set(name, scalar(value));
        }
    }

    private static ContainerNode<?> container(Object value) {
        return value instanceof Record record ? into(NODES.objectNode(), record) : array((Collection<?>) value);
    }

    private static ArrayNode array(Collection<?> values) {
        ArrayNode array = NODES.arrayNode();
        for (Object value : values) {
            if (value instanceof Record || value instanceof Collection<?>) {
                array.add(container(value));
            } else {
                array.add(scalar(value));
            }
        }
        return array;
    }

    private static ValueNode scalar(Object value) {
        if (value instanceof String text) {
            return NODES.textNode(text);
        }
        if (value instanceof Enum<?> word) {
            return NODES.textNode(word.name().toLowerCase(Locale.ROOT));
        }
        if (value instanceof Instant || value instanceof Duration) {
            return NODES.textNode(value.toString());
        }
        if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        }
        return number(value);
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
        throw new IllegalArgumentException("an event holds no value of this kind: " + value);
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
