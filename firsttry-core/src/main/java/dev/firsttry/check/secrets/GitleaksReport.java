package dev.firsttry.check.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firsttry.json.MalformedJsonException;
import dev.firsttry.json.TreeParser;
import java.util.ArrayList;
import java.util.List;

/** Reads what gitleaks writes with {@code --report-format json}: an array of findings. Nobody need trust the file. */
final class GitleaksReport {

    private static final int MAX_ENTRIES = 100_000;

    private GitleaksReport() {}

    /** @throws GitleaksFault when it is no such report; the message never holds text of the file */
    static List<GitleaksEntry> read(byte[] json) {
        JsonNode root = parse(json);
        if (!root.isArray()) {
            throw new GitleaksFault("it is not a JSON report of gitleaks: an array of findings is expected");
        }
        if (root.size() > MAX_ENTRIES) {
            throw new GitleaksFault("it holds more than " + MAX_ENTRIES + " findings");
        }
        var entries = new ArrayList<GitleaksEntry>();
        for (JsonNode node : root) {
            entries.add(entry(node, "finding " + (entries.size() + 1)));
        }
        return entries;
    }

    private static JsonNode parse(byte[] json) {
        try {
            return TreeParser.parse(json);
        } catch (MalformedJsonException e) {
            throw new GitleaksFault("it is not JSON", e.line(), e.column());
        }
    }

    private static GitleaksEntry entry(JsonNode node, String which) {
        int line = number(node, "StartLine", which);
        var tags = new ArrayList<String>();
        node.path("Tags").forEach(tag -> tags.add(tag.asText()));
        return new GitleaksEntry(
                text(node, "RuleID", which),
                node.path("Description").asText(),
                tags,
                text(node, "File", which).replace('\\', '/').replaceFirst("^\\./", ""),
                node.path("Commit").asText(),
                line,
                Math.max(line, node.path("EndLine").asInt(line)),
                Math.max(0, node.path("StartColumn").asInt()),
                Math.max(0, node.path("EndColumn").asInt()));
    }

    private static String text(JsonNode node, String name, String which) {
        JsonNode value = node.path(name);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw new GitleaksFault(which + " has no " + name);
        }
        return value.textValue();
    }

    private static int number(JsonNode node, String name, String which) {
        JsonNode value = node.path(name);
        if (!value.canConvertToInt() || value.intValue() < 0) {
            throw new GitleaksFault(which + " has no " + name);
        }
        return value.intValue();
    }
}
