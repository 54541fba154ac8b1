package dev.firsttry.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.firsttry.finding.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Builds nodes from Jackson's tokens. One use. */
final class JsonReader {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final Problems problems;
    private final Anchors bounds;
    private JsonParser tokens;

    JsonReader(Limits limits, Problems problems) {
        this.problems = problems;
        this.bounds = new Anchors(limits);
    }

    Node read(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            tokens = parser;
            if (tokens.nextToken() == null) {
                throw new Unreadable(1, 1, "the file is empty");
            }
            Node node = node();
            if (tokens.nextToken() != null) {
                Location rest = here();
                throw new Unreadable(rest.line(), rest.column(), "text after the end of the JSON value");
            }
            return node;
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw new Unreadable(
                    Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()), e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("reading text from memory", e);
        }
    }

    /** The depth limit bounds this recursion. */
    private Node node() throws IOException {
        Location location = here();
        Anchors.Scope scope = bounds.enter(location, tokens.currentToken().isScalarValue() ? 0 : 1);
        Node node = switch (tokens.currentToken()) {
            case START_OBJECT -> mapping(location);
            case START_ARRAY -> sequence(location);
            case VALUE_STRING -> scalar(location, true, new ScalarValue.Text(tokens.getText()));
            case VALUE_NUMBER_INT -> scalar(location, false, Numbers.integer(tokens.getText(), 10));
            case VALUE_NUMBER_FLOAT -> scalar(location, false, Numbers.real(tokens.getText()));
            case VALUE_TRUE, VALUE_FALSE -> scalar(location, false, new ScalarValue.Bool(tokens.getBooleanValue()));
            case VALUE_NULL -> scalar(location, false, ScalarValue.NULL);
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new Unreadable(location.line(), location.column(), "a value is expected here");
        };
        bounds.leave(scope, null, node);
        return node;
    }

    private Node scalar(Location location, boolean quoted, ScalarValue value) throws IOException {
        return new Node.Scalar(location, "", tokens.getText(), quoted, value);
    }

    private Node sequence(Location location) throws IOException {
        List<Node> items = new ArrayList<>();
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return new Node.Sequence(location, "", items);
    }

    private Node mapping(Location location) throws IOException {
        MappingBuilder mapping = new MappingBuilder(Dialect.JSON, problems);
        while (tokens.nextToken() != JsonToken.END_OBJECT) {
            String name = tokens.currentName();
            var key = new Node.Scalar(here(), "", name, true, new ScalarValue.Text(name));
            tokens.nextToken();
            mapping.add(key, node());
        }
        return new Node.Mapping(location, "", mapping.entries());
    }

    private Location here() {
        JsonLocation place = tokens.currentTokenLocation();
        return problems.at(place.getLineNr(), place.getColumnNr());
    }
}
