package dev.firsttry.report.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firsttry.event.Event;
import dev.firsttry.event.Recorded;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import dev.firsttry.json.MalformedJsonException;
import dev.firsttry.json.RecordReader;
import dev.firsttry.json.TreeParser;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

/** Reads a line of {@code events.jsonl}: the three fields that count, passing over those for log pipelines. */
final class EventLine {

    private final Location where;
    private JsonNode at = MissingNode.getInstance();
    private JsonNode version = MissingNode.getInstance();
    private JsonNode payload = MissingNode.getInstance();

    private EventLine(Location where) {
        this.where = where;
    }

    /** @throws FirstTryException {@code [events/malformed]} */
    static Recorded read(String line, Location where) {
        EventLine fields = new EventLine(where);
        try (JsonParser json = TreeParser.parser(line)) {
            fields.read(json);
            return fields.recorded();
        } catch (JsonProcessingException | MalformedJsonException | DateTimeException e) {
            throw EventJson.malformed(firstLine(e.getMessage()), where, e);
        } catch (IOException e) {
            throw new IllegalStateException("text in memory can always be read", e);
        }
    }

    private void read(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw EventJson.malformed("no JSON object", where, null);
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case EcsFields.TIMESTAMP -> at = TreeParser.value(json);
                case EventJson.VERSION -> version = TreeParser.value(json);
                case EventJson.PAYLOAD -> payload = TreeParser.value(json);
                default -> json.skipChildren();
            }
        }
        if (json.nextToken() != null) {
            throw EventJson.malformed("something follows the JSON object", where, null);
        }
    }

    private Recorded recorded() throws MalformedJsonException {
        if (!version.isInt() || version.intValue() != EventJson.SCHEMA_VERSION) {
            String found = version.isMissingNode() ? "missing" : version.toString();
            throw EventJson.malformed(
                    "schemaVersion is " + found + ", expected " + EventJson.SCHEMA_VERSION, where, null);
        }
        return new Recorded(Instant.parse(at.asText()), event());
    }

    private Event event() throws MalformedJsonException {
        String type = payload.path(EventJson.TYPE).asText();
        Class<? extends Event> known = EventType.named(type)
                .orElseThrow(() -> EventJson.malformed("unknown event type '" + type + "'", where, null));
        ((ObjectNode) payload).remove(EventJson.TYPE);
        return known.cast(RecordReader.read(payload, known.asSubclass(Record.class)));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
