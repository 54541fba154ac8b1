package dev.firsttry.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Trees to records, exactly as {@link RecordWriter} makes them. */
public final class RecordReader {

    private RecordReader() {}

    /** @throws MalformedJsonException when the tree is not what {@link RecordWriter} would make of such a record */
    public static <T extends Record> T read(JsonNode tree, Class<T> type) throws MalformedJsonException {
        return type.cast(record(tree, type, ""));
    }

    private static Object record(JsonNode tree, Class<?> type, String path) throws MalformedJsonException {
        require(tree.isObject(), path, "an object", tree);
        Shape shape = Shape.of(type);
        for (Map.Entry<String, JsonNode> field : tree.properties()) {
            if (!shape.has(field.getKey())) {
                throw new MalformedJsonException(at(path) + "unknown field '" + field.getKey() + "'");
            }
        }
        List<RecordComponent> components = shape.components();
        Object[] values = new Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = component(tree, components.get(i), path);
        }
        return shape.construct(values);
    }

    private static Object component(JsonNode tree, RecordComponent component, String path)
            throws MalformedJsonException {
        String name = component.getName();
        JsonNode value = tree.path(name);
        boolean optional = component.getType() == Optional.class;
        if (value.isMissingNode() && !optional) {
            throw new MalformedJsonException(at(path) + "the field '" + name + "' is missing");
        }
        String below = path.isEmpty() ? name : path + "." + name;
        if (!optional) {
            return value(value, component.getGenericType(), below);
        }
        return value.isMissingNode()
                ? Optional.empty()
                : Optional.of(value(value, argument(component.getGenericType(), 0), below));
    }

    private static Object value(JsonNode value, Type type, String path) throws MalformedJsonException {
        if (type instanceof ParameterizedType parameterized) {
            Class<?> container = (Class<?>) parameterized.getRawType();
            return Collection.class.isAssignableFrom(container)
                    ? list(value, argument(type, 0), path)
                    : map(value, container, argument(type, 1), path);
        }
        Class<?> plain = (Class<?>) type;
        return plain.isRecord() ? record(value, plain, path) : Scalars.read(value, plain, path);
    }

    private static List<Object> list(JsonNode value, Type item, String path) throws MalformedJsonException {
        require(value.isArray(), path, "an array", value);
        List<Object> items = new ArrayList<>(value.size());
        for (JsonNode each : value) {
            items.add(value(each, item, path + "[" + items.size() + "]"));
        }
        return items;
    }

    private static Map<String, Object> map(JsonNode value, Class<?> container, Type item, String path)
            throws MalformedJsonException {
        require(value.isObject(), path, "an object", value);
        Map<String, Object> map = SortedMap.class.isAssignableFrom(container) ? new TreeMap<>() : new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            map.put(field.getKey(), value(field.getValue(), item, path + "." + field.getKey()));
        }
        return map;
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    static void require(boolean condition, String path, String expected, JsonNode found) throws MalformedJsonException {
        if (!condition) {
            throw new MalformedJsonException(at(path) + "expected " + expected + ", found "
                    + found.getNodeType().name().toLowerCase(Locale.ROOT));
        }
    }

    static String at(String path) {
        return path.isEmpty() ? "" : path + ": ";
    }
}
