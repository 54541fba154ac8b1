package dev.firsttry.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** Texts, words, times, numbers and truth values; nothing is taken for something else. */
final class Scalars {

    private Scalars() {}

    static Object read(JsonNode value, Class<?> type, String path) throws MalformedJsonException {
        if (type == boolean.class || type == Boolean.class) {
            RecordReader.require(value.isBoolean(), path, "true or false", value);
            return value.booleanValue();
        }
        return type.isPrimitive() || Number.class.isAssignableFrom(type)
                ? number(value, type, path)
                : text(value, type, path);
    }

    private static Number number(JsonNode value, Class<?> type, String path) throws MalformedJsonException {
        if (type == double.class || type == Double.class) {
            RecordReader.require(value.isNumber(), path, "a number", value);
            return value.doubleValue();
        }
        boolean isInt = type == int.class || type == Integer.class;
        boolean fits = value.isIntegralNumber() && (isInt ? value.canConvertToInt() : value.canConvertToLong());
        RecordReader.require(fits, path, "a whole number of " + (isInt ? 32 : 64) + " bits", value);
        if (isInt) {
            return value.intValue();
        }
        return value.longValue();
    }

    private static Object text(JsonNode value, Class<?> type, String path) throws MalformedJsonException {
        RecordReader.require(value.isTextual(), path, "a text", value);
        String text = value.textValue();
        try {
            if (type == Instant.class) {
                return Instant.parse(text);
            }
            if (type == Duration.class) {
                return Duration.parse(text);
            }
        } catch (DateTimeException e) {
            throw new MalformedJsonException(RecordReader.at(path) + "'" + text + "' is no time", e);
        }
        return type.isEnum() ? word(text, type, path) : text;
    }

    private static Object word(String text, Class<?> type, String path) throws MalformedJsonException {
        for (Object constant : type.getEnumConstants()) {
            if (RecordWriter.word((Enum<?>) constant).equals(text)) {
                return constant;
            }
        }
        throw new MalformedJsonException(RecordReader.at(path) + "unknown word '" + text + "'");
    }
}
