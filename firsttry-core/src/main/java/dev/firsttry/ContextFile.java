package dev.firsttry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.firsttry.expression.Value;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import dev.firsttry.pipeline.PlanContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads {@code firsttry.contextFile}: {@code {"event","ref","defaultBranch","variables","inputs","secrets","vars",
 * "changedFiles"}}, all optional. An unknown name is an error: a misspelt one would plan something else.
 */
public final class ContextFile {

    private static final Set<String> NAMES = new TreeSet<>(
            List.of("event", "ref", "defaultBranch", "variables", "inputs", "secrets", "vars", "changedFiles"));
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final JsonNode root;

    private ContextFile(String file, JsonNode root) {
        this.file = file;
        this.root = root;
    }

    /** @throws FirstTryException {@code [context/...]} when it cannot be read, is malformed or holds something unknown */
    public static PlanContext read(Path path) {
        String name = path.getFileName().toString();
        try {
            JsonNode root = MAPPER.readTree(Files.readAllBytes(path));
            return new ContextFile(name, root).context();
        } catch (JsonProcessingException e) {
            Location place = e.getLocation() == null
                    ? Location.of(name)
                    : new Location(
                            name, e.getLocation().getLineNr(), e.getLocation().getColumnNr());
            throw fault("context/malformed", "the context is not JSON: " + e.getOriginalMessage(), place);
        } catch (IOException e) {
            throw fault("context/unreadable", "the context cannot be read: " + e, Location.of(name));
        }
    }

    private PlanContext context() {
        if (!root.isObject()) {
            throw wrong("the context is not an object");
        }
        root.fieldNames().forEachRemaining(this::known);
        return new PlanContext(
                text("event", PlanContext.DEFAULT.event()),
                text("ref", ""),
                text("defaultBranch", ""),
                texts("variables"),
                values("inputs"),
                texts("secrets"),
                texts("vars"),
                list("changedFiles"));
    }

    private void known(String name) {
        if (!NAMES.contains(name)) {
            throw wrong("'" + name + "' is not a field of the context; there are " + String.join(", ", NAMES));
        }
    }

    private String text(String name, String standard) {
        JsonNode node = root.path(name);
        if (!node.isMissingNode() && !node.isTextual()) {
            throw wrong("'" + name + "' is not a text");
        }
        return node.asText(standard);
    }

    private Map<String, String> texts(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        object(name).properties().forEach(entry -> {
            if (entry.getValue().isContainerNode()) {
                throw wrong("'" + name + "." + entry.getKey() + "' is not a text");
            }
            texts.put(entry.getKey(), entry.getValue().asText());
        });
        return texts;
    }

    private Map<String, Value> values(String name) {
        Map<String, Value> values = new LinkedHashMap<>();
        object(name).properties().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
        return values;
    }

    private Value value(JsonNode node) {
        return switch (node.getNodeType()) {
            case BOOLEAN -> Value.of(node.booleanValue());
            case NUMBER -> Value.of(node.doubleValue());
            case STRING -> Value.of(node.textValue());
            case NULL, MISSING -> Value.NULL;
            case ARRAY, OBJECT, BINARY, POJO -> throw wrong("an input is neither text, number nor boolean");
        };
    }

    private JsonNode object(String name) {
        JsonNode node = root.path(name);
        if (!node.isMissingNode() && !node.isObject()) {
            throw wrong("'" + name + "' is not an object");
        }
        return node;
    }

    private List<String> list(String name) {
        List<String> list = new ArrayList<>();
        JsonNode node = root.path(name);
        if (!node.isMissingNode() && !node.isArray()) {
            throw wrong("'" + name + "' is not a list");
        }
        node.forEach(item -> list.add(item.asText()));
        return list;
    }

    private FirstTryException wrong(String message) {
        return fault("context/malformed", message, Location.of(file));
    }

    private static FirstTryException fault(String rule, String message, Location place) {
        return new FirstTryException(
                Finding.error(rule, "", message, "Correct the file that -Dfirsttry.contextFile names.", place));
    }
}
