package dev.firsttry.report.slo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firsttry.report.json.Json;
import java.util.List;
import java.util.function.Consumer;

/** One line of the history, as {@code docs/schema/history-1.schema.json} describes it: ASCII, without its end. */
final class HistoryLine {

    private static final int SCHEMA_VERSION = 1;
    private static final String RUN = "run";
    private static final String BASELINE = "baseline";
    private static final String DETAILS = "details";

    private HistoryLine() {}

    static String of(Measurement run) {
        return write(RUN, run);
    }

    static String of(BaselineMark mark) {
        return write(BASELINE, mark);
    }

    private static String write(String kind, Object value) {
        ObjectNode line = Json.LINES
                .createObjectNode()
                .put("schemaVersion", SCHEMA_VERSION)
                .put("kind", kind);
        line.setAll(Json.LINES.<ObjectNode>valueToTree(value));
        try {
            return Json.LINES.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of texts and numbers can always be written", e);
        }
    }

    /** @throws JsonProcessingException when it is no line of this version */
    static void read(String text, Consumer<Measurement> runs, Consumer<BaselineMark> marks)
            throws JsonProcessingException {
        JsonNode line = Json.LINES.readTree(text);
        ObjectNode fields = Json.LINES.createObjectNode();
        line.properties().forEach(field -> fields.set(field.getKey(), field.getValue()));
        JsonNode version = fields.path("schemaVersion");
        String kind = fields.path("kind").asText();
        fields.remove(List.of("schemaVersion", "kind"));
        if (version.isInt() && version.intValue() == SCHEMA_VERSION && kind.equals(BASELINE)) {
            marks.accept(Json.LINES.treeToValue(fields, BaselineMark.class));
        } else if (version.isInt() && version.intValue() == SCHEMA_VERSION && kind.equals(RUN)) {
            if (!fields.has(DETAILS)) {
                fields.set(DETAILS, Json.LINES.valueToTree(RunDetails.NONE));
            }
            runs.accept(Json.LINES.treeToValue(fields, Measurement.class));
        } else {
            throw new UnknownLine("schemaVersion " + version + ", kind '" + kind + "'");
        }
    }

    /** A line of a shape that this version does not know. */
    private static final class UnknownLine extends JsonProcessingException {
        private static final long serialVersionUID = 1L;

        UnknownLine(String what) {
            super("neither a run nor a baseline of this version: " + what);
        }
    }
}
