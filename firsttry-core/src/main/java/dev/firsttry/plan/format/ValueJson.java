package dev.firsttry.plan.format;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.firsttry.expression.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Values of the expression language as JSON. */
final class ValueJson implements Value.Cases<Void> {

    private static final double EXACT = 1L << 53;

    private final JsonGenerator json;

    private ValueJson(JsonGenerator json) {
        this.json = json;
    }

    static void write(JsonGenerator json, Map<String, Value> values) {
        new ValueJson(json).object(new Value.Obj(values));
    }

    /** Entries of an object that the caller has opened. */
    static void entries(JsonGenerator json, Map<String, Value> values) throws IOException {
        for (Map.Entry<String, Value> entry : values.entrySet()) {
            json.writeFieldName(entry.getKey());
            entry.getValue().fold(new ValueJson(json));
        }
    }

    private interface Write {
        void run() throws IOException;
    }

    private static Void writing(Write write) {
        try {
            write.run();
        } catch (IOException e) {
            throw new UncheckedIOException("writing text to memory", e);
        }
        return null;
    }

    @Override
    public Void nothing() {
        return writing(json::writeNull);
    }

    @Override
    public Void bool(boolean value) {
        return writing(() -> json.writeBoolean(value));
    }

    /** JSON has no infinity: such a number is written as text. */
    @Override
    public Void number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return text(Double.toString(value));
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < EXACT;
        return whole ? writing(() -> json.writeNumber((long) value)) : writing(() -> json.writeNumber(value));
    }

    @Override
    public Void text(String value) {
        return writing(() -> json.writeString(value));
    }

    @Override
    public Void array(Value.Array value) {
        writing(json::writeStartArray);
        value.items().forEach(item -> item.fold(this));
        return writing(json::writeEndArray);
    }

    @Override
    public Void object(Value.Obj value) {
        writing(json::writeStartObject);
        value.entries().forEach((name, item) -> {
            writing(() -> json.writeFieldName(name));
            item.fold(this);
        });
        return writing(json::writeEndObject);
    }
}
