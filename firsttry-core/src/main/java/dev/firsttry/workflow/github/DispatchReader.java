package dev.firsttry.workflow.github;

import dev.firsttry.document.Node;
import dev.firsttry.finding.FaultKind;
import java.util.List;

/**
 * Inputs of {@code workflow_dispatch}: checked only, as nobody fills in a form here. Other keys of that event are ignored
 * by the service.
 */
final class DispatchReader {

    private static final List<String> KEYS =
            List.of("description", "type", "required", "default", "options", "deprecationMessage");
    private static final List<String> TYPES = List.of("string", "boolean", "choice", "number", "environment");

    private final Reading reading;

    DispatchReader(Reading reading) {
        this.reading = reading;
    }

    void check(Node inputs) {
        if (!Nodes.isNull(inputs)) {
            reading.nodes
                    .mapping(inputs, "'inputs'")
                    .ifPresent(mapping -> mapping.entries().forEach(this::input));
        }
    }

    private void input(Node.Entry entry) {
        if (Nodes.isNull(entry.value())) {
            return;
        }
        String owner = "input '" + entry.key().text() + "'";
        reading.nodes.mapping(entry.value(), owner).ifPresent(mapping -> {
            Fields fields = reading.fields(mapping, owner, KEYS);
            fields.get("type")
                    .flatMap(node -> reading.nodes.word(node, "'type'"))
                    .ifPresent(type -> type(type, fields, entry.key().text()));
            fields.get("options").ifPresent(node -> reading.nodes.words(node, "'options'"));
        });
    }

    private void type(Node.Scalar type, Fields fields, String input) {
        if (!TYPES.contains(type.text())) {
            String message = "type of input '" + input + "' must be one of " + String.join(", ", TYPES);
            reading.faults.add(FaultKind.BAD_INPUT, type.location(), message, input);
        } else if (type.text().equals("choice") && !fields.has("options")) {
            String message = "input '" + input + "' is a choice and needs 'options'";
            reading.faults.add(FaultKind.MISSING_KEY, type.location(), message, input);
        }
    }
}
