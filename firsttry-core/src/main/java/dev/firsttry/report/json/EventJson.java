package dev.firsttry.report.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firsttry.event.Event;
import dev.firsttry.event.Recorded;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import dev.firsttry.json.RecordWriter;
import dev.firsttry.json.TreeText;
import java.util.List;
import java.util.stream.Stream;

/**
 * Events as the lines of {@code events.jsonl}, both ways and without loss: {@code parse(write(e))} equals {@code e}.
 *
 * <p>Each line is one JSON object in ASCII, as {@code docs/schema/events-1.schema.json} describes it: fields of the
 * Elastic Common Schema and of OpenTelemetry's {@code cicd} conventions for log pipelines ({@link EcsFields}), and the
 * event itself under {@code firsttry}. Only {@code @timestamp}, {@code schemaVersion} and {@code firsttry} are read back.
 */
public final class EventJson {

    /** Version of the line's shape. A reader refuses any other. */
    public static final int SCHEMA_VERSION = 1;

    static final String VERSION = "schemaVersion";
    static final String PAYLOAD = "firsttry";
    static final String TYPE = "type";

    private EventJson() {}

    /** One line without its line end, for a run whose id nobody told. */
    public static String write(Recorded recorded) {
        return write(recorded, "");
    }

    /** One line without its line end. {@code runId} becomes {@code cicd.pipeline.run.id}; may be empty. */
    public static String write(Recorded recorded, String runId) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put(EcsFields.TIMESTAMP, recorded.at().toString());
        recorded.event().fold(new EcsFields(line, runId));
        line.put(VERSION, SCHEMA_VERSION);
        line.set(PAYLOAD, payload(recorded.event()));
        return TreeText.line(line);
    }

    /** @throws FirstTryException {@code [events/malformed]} when this is not a line that {@link #write} made */
    public static Recorded parse(String line) {
        return parse(line, Location.NONE);
    }

    /** The same, saying in a message where the line is. */
    public static Recorded parse(String line, Location where) {
        return EventLine.read(line, where);
    }

    /**
     * All lines, blank ones left out.
     *
     * @param file what to call the source in a message
     * @throws FirstTryException {@code [events/malformed]}, naming file and line
     */
    public static List<Recorded> parseAll(List<String> lines, String file) {
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .filter(i -> !lines.get(i).isBlank())
                .map(i -> parse(lines.get(i), Location.of(file, i + 1)))
                .toList();
    }

    private static ObjectNode payload(Event event) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode().put(TYPE, EventType.nameOf(event.getClass()));
        return RecordWriter.into(payload, (Record) event);
    }

    static FirstTryException malformed(String why, Location where, Throwable cause) {
        return new FirstTryException(
                Finding.error(
                        "events/malformed",
                        "",
                        "not an event line of FirstTry: " + why,
                        "Delete the file and run the build again; it was not written by this version, or was cut off.",
                        where),
                cause);
    }
}
