package dev.firsttry.check.vex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the statements of one CycloneDX document, version 1.4 or later. */
final class VexReader {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String BOM_LINK = "^urn:cdx:[^#]*#";

    private VexReader() {}

    /** @throws IOException when it is no CycloneDX document, with the reason as its message */
    static List<VexStatement> read(String source, byte[] json) throws IOException {
        JsonNode root = MAPPER.readTree(json);
        if (!root.path("bomFormat").asText("").equals("CycloneDX")
                || !root.path("vulnerabilities").isArray()) {
            throw new IOException("it is no CycloneDX document with vulnerabilities");
        }
        Map<String, String> purls = new HashMap<>();
        components(root.path("components"), purls);
        var statements = new ArrayList<VexStatement>();
        root.path("vulnerabilities").forEach(each -> statements.add(statement(source, each, purls)));
        return statements;
    }

    private static void components(JsonNode components, Map<String, String> purls) {
        components.forEach(each -> {
            purls.put(each.path("bom-ref").asText(""), each.path("purl").asText(""));
            components(each.path("components"), purls);
        });
    }

    private static VexStatement statement(String source, JsonNode node, Map<String, String> purls) {
        Set<String> names = new LinkedHashSet<>();
        names.add(node.path("id").asText(""));
        node.path("references").forEach(each -> names.add(each.path("id").asText("")));
        names.remove("");
        JsonNode analysis = node.path("analysis");
        String why = Stream.of("justification", "detail")
                .map(field -> analysis.path(field).asText(""))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(": "));
        Set<String> components = new LinkedHashSet<>();
        node.path("affects").forEach(each -> {
            String ref = each.path("ref").asText("").replaceFirst(BOM_LINK, "");
            components.add(VexStatement.withoutQualifiers(purls.getOrDefault(ref, ref)));
        });
        return new VexStatement(source, names, analysis.path("state").asText(""), why, components);
    }
}
