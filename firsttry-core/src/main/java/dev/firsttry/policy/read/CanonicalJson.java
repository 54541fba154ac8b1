package dev.firsttry.policy.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.firsttry.digest.Sha256;
import dev.firsttry.document.Node;
import dev.firsttry.document.ScalarValue;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.erdtman.jcs.JsonCanonicalizer;

/** The canonical form of a document (RFC 8785) and its hash. Key order, white space and JSON or YAML do not matter. */
public final class CanonicalJson {

    private static final JsonFactory JSON = new JsonFactory();

    private CanonicalJson() {}

    /** The canonical text of a document that passed {@link ExactValues}. */
    static String of(Node node) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            node.fold(new Writer(json));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return of(text.toString());
    }

    /**
     * The canonical text of a JSON text.
     *
     * @throws UncheckedIOException when {@code json} is not JSON
     */
    public static String of(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    /** SHA-256 of the canonical text. */
    static Sha256 hash(Node node) {
        return Sha256.ofText(of(node));
    }

    /** A step that writes. */
    private interface Step {
        void write() throws IOException;
    }

    private static Void write(Step step) {
        try {
            step.write();
            return null;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private record Writer(JsonGenerator json) implements Node.Cases<Void>, ScalarValue.Cases<Void> {
        @Override
        public Void mapping(Node.Mapping mapping) {
            CanonicalJson.write(json::writeStartObject);
            for (Node.Entry entry : mapping.entries()) {
                CanonicalJson.write(() -> json.writeFieldName(entry.key().text()));
                entry.value().fold(this);
            }
            return CanonicalJson.write(json::writeEndObject);
        }

        @Override
        public Void sequence(Node.Sequence sequence) {
            CanonicalJson.write(json::writeStartArray);
            sequence.items().forEach(item -> item.fold(this));
            return CanonicalJson.write(json::writeEndArray);
        }

        @Override
        public Void scalar(Node.Scalar scalar) {
            return scalar.value().fold(this);
        }

        @Override
        public Void nothing() {
            return CanonicalJson.write(json::writeNull);
        }

        @Override
        public Void bool(boolean value) {
            return CanonicalJson.write(() -> json.writeBoolean(value));
        }

        @Override
        public Void integer(BigInteger value) {
            return CanonicalJson.write(() -> json.writeNumber(value));
        }

        @Override
        public Void real(double value) {
            return CanonicalJson.write(() -> json.writeNumber(value));
        }

        @Override
        public Void text(String value) {
            return CanonicalJson.write(() -> json.writeString(value));
        }
    }
}
