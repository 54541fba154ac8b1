package dev.firsttry.plan.parity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes comparisons as JSON, schema version 1: {@code docs/schema/parity-1.schema.json}. */
public final class ParityJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ParityJson() {}

    /** Ends with a line break. */
    public static String of(List<ParityReport> reports) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("schemaVersion", 1);
        json.put("same", reports.stream().allMatch(ParityReport::same));
        ArrayNode comparisons = json.putArray("comparisons");
        reports.forEach(report -> comparisons.add(comparison(report)));
        return json.toPrettyString().replace("\r\n", "\n") + "\n";
    }

    private static ObjectNode comparison(ParityReport report) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("left", report.left());
        json.put("right", report.right());
        json.put("same", report.same());
        json.put("compared", report.compared());
        ArrayNode differences = json.putArray("differences");
        report.differences().forEach(difference -> differences.add(difference(difference)));
        return json;
    }

    private static ObjectNode difference(Difference difference) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("kind", difference.kind().json());
        json.put("instance", difference.instance());
        json.put("message", difference.message());
        texts(json.putArray("left"), difference.left());
        texts(json.putArray("right"), difference.right());
        json.put("file", difference.place().file());
        json.put("line", difference.place().line());
        json.put("column", difference.place().column());
        return json;
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
