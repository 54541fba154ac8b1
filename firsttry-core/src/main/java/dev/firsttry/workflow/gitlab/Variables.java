package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code variables}, and {@code inherit:variables}. */
final class Variables {

    private Variables() {}

    /** Name to value. With {@code expand: false} every dollar sign is doubled, which is how text keeps it. */
    static Map<String, String> read(Optional<Node> variables) {
        Map<String, String> all = new LinkedHashMap<>();
        variables
                .flatMap(Nodes::mapping)
                .ifPresent(mapping -> mapping.entries()
                        .forEach(entry -> value(entry.value())
                                .ifPresent(value -> all.put(entry.key().text(), value))));
        return all;
    }

    private static Optional<String> value(Node node) {
        Optional<Node.Mapping> mapping = Nodes.mapping(node);
        if (mapping.isEmpty()) {
            return Nodes.scalar(node).map(Nodes::text);
        }
        String value = Nodes.text(mapping.get(), "value").orElse("");
        boolean expand = Nodes.flag(mapping.get(), "expand").orElse(true);
        return Optional.of(expand ? value : value.replace("$", "$$"));
    }

    /** Those of the file that a job gets. */
    static Map<String, String> inherited(Map<String, String> global, Definition job) {
        Optional<Node> inherit =
                job.get("inherit").flatMap(Nodes::mapping).flatMap(mapping -> Nodes.get(mapping, "variables"));
        if (inherit.isEmpty()) {
            return global;
        }
        List<String> texts = Nodes.texts(inherit.get());
        if (Nodes.list(inherit.get()).isEmpty()) {
            return texts.contains("false") ? Map.of() : global;
        }
        Map<String, String> some = new LinkedHashMap<>(global);
        some.keySet().retainAll(texts);
        return some;
    }
}
