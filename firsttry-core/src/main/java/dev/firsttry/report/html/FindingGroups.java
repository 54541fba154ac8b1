package dev.firsttry.report.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firsttry.finding.Rule;
import dev.firsttry.finding.RuleBook;
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

    private FindingGroups() {}

    static ArrayNode of(JsonNode findings) {
        Map<List<String>, ObjectNode> groups = new LinkedHashMap<>();
        findings.forEach(finding -> ((ArrayNode) groups.computeIfAbsent(key(finding), key -> group(finding))
                        .get("items"))
                .add(item(finding, groups.get(key(finding)))));
        ArrayNode sorted = JsonNodeFactory.instance.arrayNode();
        groups.values().stream()
                .sorted(Comparator.<ObjectNode>comparingInt(
                                group -> SEVERITIES.indexOf(PageData.text(group, "severity")))
                        .thenComparing(group -> PageData.text(group, "rule"))
                        .thenComparing(group -> PageData.text(group, "check")))
                .forEach(sorted::add);
        return sorted;
    }

    private static List<String> key(JsonNode finding) {
        return List.of(
                PageData.text(finding, "severity"), PageData.text(finding, "rule"), PageData.text(finding, "check"));
    }

    private static ObjectNode group(JsonNode finding) {
        String rule = PageData.text(finding, "rule");
        Optional<Rule> known = RuleBook.standard().find(rule);
        String remedy = PageData.text(finding, "remedy");
        ObjectNode group = JsonNodeFactory.instance
                .objectNode()
                .put("severity", PageData.text(finding, "severity"))
                .put("rule", rule)
                .put("check", PageData.text(finding, "check"))
                .put("help", PageData.text(finding, "help"))
                .put("means", known.map(Rule::means).orElse(""))
                .put("remedy", remedy.isEmpty() ? known.map(Rule::remedy).orElse("") : remedy);
        group.putArray("items");
        return group;
    }

    private static ObjectNode item(JsonNode finding, ObjectNode group) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        for (String name : OF_EACH) {
            if (!finding.path(name).isNull()) {
                item.set(name, finding.path(name));
            }
        }
        String remedy = PageData.text(finding, "remedy");
        if (!remedy.isEmpty() && !remedy.equals(PageData.text(group, "remedy"))) {
            item.put("remedy", remedy);
        }
        return item;
    }
}
