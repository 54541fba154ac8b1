package dev.firsttry.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.firsttry.finding.Rule;
import dev.firsttry.finding.RuleBook;
import dev.firsttry.report.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Findings by severity, check and rule, the most severe first. What all of a group have in common is said once. */
final class FindingGroups {

    private static final List<String> SEVERITIES = List.of("error", "warning", "note");
    private static final List<String> OF_EACH =
            List.of("message", "file", "line", "column", "task", "commit", "sourceExcerpt");

    private final Map<Key, List<JsonNode>> groups = new LinkedHashMap<>();

    private FindingGroups() {}

    static FindingGroups of(JsonNode findings) {
        FindingGroups groups = new FindingGroups();
        for (JsonNode finding : findings) {
            groups.groups
                    .computeIfAbsent(Key.of(finding), key -> new ArrayList<>())
                    .add(finding);
        }
        return groups;
    }

    /** Writes the field {@code groups}. */
    void write(JsonGenerator json) throws IOException {
        List<Key> sorted = groups.keySet().stream()
                .sorted(Comparator.comparingInt((Key key) -> SEVERITIES.indexOf(key.severity()))
                        .thenComparing(Key::rule)
                        .thenComparing(Key::check))
                .toList();
        json.writeArrayFieldStart("groups");
        for (Key key : sorted) {
            group(key, groups.get(key), json);
        }
        json.writeEndArray();
    }

    private static void group(Key key, List<JsonNode> findings, JsonGenerator json) throws IOException {
        Optional<Rule> known = RuleBook.standard().find(key.rule());
        String own = Fields.text(findings.get(0), "remedy");
        String remedy = own.isEmpty() ? known.map(Rule::remedy).orElse("") : own;
        json.writeStartObject();
        json.writeStringField("severity", Texts.xml(key.severity()));
        json.writeStringField("rule", Texts.xml(key.rule()));
        json.writeStringField("check", Texts.xml(key.check()));
        json.writeStringField("help", Texts.xml(Fields.text(findings.get(0), "help")));
        json.writeStringField("means", Texts.xml(known.map(Rule::means).orElse("")));
        json.writeStringField("remedy", Texts.xml(remedy));
        json.writeArrayFieldStart("items");
        for (JsonNode finding : findings) {
            item(finding, remedy, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void item(JsonNode finding, String usual, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (String name : OF_EACH) {
            JsonNode value = finding.path(name);
            if (!value.isMissingNode()) {
                PageData.field(name, value, json);
            }
        }
        String remedy = Fields.text(finding, "remedy");
        if (!remedy.isEmpty() && !remedy.equals(usual)) {
            json.writeStringField("remedy", Texts.xml(remedy));
        }
        json.writeEndObject();
    }

    private record Key(String severity, String rule, String check) {

        static Key of(JsonNode finding) {
            return new Key(
                    Fields.text(finding, "severity"), Fields.text(finding, "rule"), Fields.text(finding, "check"));
        }
    }
}
