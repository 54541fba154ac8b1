package dev.firsttry.report.slo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firsttry.json.MalformedJsonException;
import dev.firsttry.json.RecordReader;
import dev.firsttry.json.RecordWriter;
import dev.firsttry.json.TreeParser;
import dev.firsttry.json.TreeText;
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

    private static String write(String kind, Record value) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("schemaVersion", SCHEMA_VERSION)
                .put("kind", kind);
        return TreeText.line(RecordWriter.into(line, value));
    }

    /** @throws MalformedJsonException when it is no line of this version */
    static void read(String text, Consumer<Measurement> runs, Consumer<BaselineMark> marks)
            throws MalformedJsonException {
        if (!(TreeParser.document(text) instanceof ObjectNode fields)) {
            throw unknown("not an object");
        }
        JsonNode version = fields.path("schemaVersion");
        String kind = fields.path("kind").asText();
        boolean known = version.isInt() && version.intValue() == SCHEMA_VERSION;
        fields.remove(List.of("schemaVersion", "kind"));
        if (known && kind.equals(BASELINE)) {
            marks.accept(RecordReader.read(fields, BaselineMark.class));
        } else if (known && kind.equals(RUN)) {
            if (!fields.has(DETAILS)) {
                fields.set(DETAILS, RecordWriter.tree(RunDetails.NONE));
            }
            runs.accept(RecordReader.read(fields, Measurement.class));
        } else {
            throw unknown("schemaVersion " + version + ", kind '" + kind + "'");
        }
    }

    private static MalformedJsonException unknown(String what) {
        return new MalformedJsonException("neither a run nor a baseline of this version: " + what);
    }
}
