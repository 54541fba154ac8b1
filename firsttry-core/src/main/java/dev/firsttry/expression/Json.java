package dev.firsttry.expression;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The functions {@code fromJSON} and {@code toJSON}. */
final class Json {

    private static final int MAX_DEPTH = 100;
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxDocumentLength(Functions.MAX_TEXT)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    static Value read(String text, int at) {
        if (text.isBlank()) {
            throw new Stop("fromJSON() got empty text", at);
        }
        try {
            return value(MAPPER.readTree(text));
        } catch (JsonProcessingException broken) {
            throw new Stop("fromJSON() got text that is no JSON: " + broken.getOriginalMessage(), at);
        }
    }

    private static Value value(JsonNode node) {
        return switch (node.getNodeType()) {
            case NULL, MISSING, POJO, BINARY -> Value.NULL;
            case BOOLEAN -> Value.of(node.booleanValue());
            case NUMBER -> Value.of(node.doubleValue());
            case STRING -> Value.of(node.textValue());
            case ARRAY -> array(node);
            case OBJECT -> object(node);
        };
    }

    private static Value array(JsonNode node) {
        List<Value> items = new ArrayList<>(node.size());
        node.forEach(item -> items.add(value(item)));
        return Value.of(items);
    }

    private static Value object(JsonNode node) {
        Map<String, Value> entries = new LinkedHashMap<>();
        node.properties().forEach(entry -> entries.put(entry.getKey(), value(entry.getValue())));
        return Value.of(entries);
    }

    /** Two spaces for each level, as the service prints. */
    static String write(Value value, int at) {
        Writer writer = new Writer(at);
        value.fold(writer);
        return writer.out.toString();
    }

    private static final class Writer implements Value.Cases<Writer> {
        private final StringBuilder out = new StringBuilder();
        private final int at;
        private int level;

        Writer(int at) {
            this.at = at;
        }

        private Writer append(CharSequence text) {
            Functions.bounded((long) out.length() + text.length(), at);
            out.append(text);
            return this;
        }

        private Writer line() {
            return append("\n" + "  ".repeat(level));
        }

        private void open(String bracket) {
            if (++level > MAX_DEPTH) {
                throw new Stop("toJSON() got a value nested deeper than " + MAX_DEPTH + " levels", at);
            }
            append(bracket);
        }

        private Writer close(String bracket) {
            level--;
            return line().append(bracket);
        }

        @Override
        public Writer nothing() {
            return append("null");
        }

        @Override
        public Writer bool(boolean value) {
            return append(Boolean.toString(value));
        }

        @Override
        public Writer number(double value) {
            return append(Numbers.print(value));
        }

        @Override
        public Writer text(String value) {
            return append("\"")
                    .append(new String(JsonStringEncoder.getInstance().quoteAsString(value)))
                    .append("\"");
        }

        @Override
        public Writer array(Value.Array value) {
            if (value.items().isEmpty()) {
                return append("[]");
            }
            open("[");
            String separator = "";
            for (Value item : value.items()) {
                append(separator).line();
                item.fold(this);
                separator = ",";
            }
            return close("]");
        }

        @Override
        public Writer object(Value.Obj value) {
            if (value.entries().isEmpty()) {
                return append("{}");
            }
            open("{");
            String separator = "";
            for (Map.Entry<String, Value> entry : value.entries().entrySet()) {
                append(separator).line();
                text(entry.getKey()).append(": ");
                entry.getValue().fold(this);
                separator = ",";
            }
            return close("}");
        }
    }
}
