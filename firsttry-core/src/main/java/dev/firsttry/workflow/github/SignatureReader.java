package dev.firsttry.workflow.github;

import dev.firsttry.document.Node;
import dev.firsttry.expression.Value;
import dev.firsttry.expression.WorkflowKey;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.pipeline.Data;
import dev.firsttry.pipeline.Named;
import dev.firsttry.pipeline.Signature;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code on.workflow_call} declares. */
final class SignatureReader {

    private static final String EVENT = "workflow_call";

    private final Reading reading;

    SignatureReader(Reading reading) {
        this.reading = reading;
    }

    /** Empty when the workflow cannot be called. */
    Optional<Signature> read(Node on) {
        return Nodes.either(
                on,
                mapping -> mapping.get(EVENT).map(this::signature),
                list -> list.items().stream().anyMatch(SignatureReader::isCall)
                        ? Optional.of(Signature.EMPTY)
                        : Optional.empty(),
                scalar -> isCall(scalar) ? Optional.of(Signature.EMPTY) : Optional.empty());
    }

    private static boolean isCall(Node node) {
        return Nodes.either(
                node, mapping -> false, list -> false, scalar -> scalar.text().equals(EVENT));
    }

    private Signature signature(Node node) {
        return Nodes.either(node, this::declared, list -> Signature.EMPTY, scalar -> Signature.EMPTY);
    }

    private Signature declared(Node.Mapping mapping) {
        Fields fields = reading.fields(mapping, "event 'workflow_call'", List.of("inputs", "secrets", "outputs"));
        return new Signature(
                entries(fields, "inputs").stream()
                        .flatMap(entry -> input(entry).stream())
                        .toList(),
                entries(fields, "secrets").stream().map(this::secret).toList(),
                entries(fields, "outputs").stream()
                        .flatMap(entry -> output(entry).stream())
                        .toList());
    }

    private List<Node.Entry> entries(Fields fields, String key) {
        return fields.get(key)
                .filter(node -> !Nodes.isNull(node))
                .flatMap(node -> reading.nodes.mapping(node, "'" + key + "'"))
                .map(Node.Mapping::entries)
                .orElse(List.of());
    }

    private Optional<Signature.Input> input(Node.Entry entry) {
        String name = entry.key().text();
        return reading.nodes.mapping(entry.value(), "input '" + name + "'").map(mapping -> {
            List<String> keys = List.of("description", "type", "required", "default");
            Fields fields = reading.fields(mapping, "input '" + name + "'", keys);
            Signature.Type type = type(name, fields);
            Optional<Data.Leaf> standard = reading.leaf(fields, "default", WorkflowKey.CALL_INPUT_DEFAULT);
            standard.filter(leaf -> !leaf.hasExpression() && !InputTypes.fits(type, leaf.value()))
                    .ifPresent(leaf -> reading.faults.add(
                            FaultKind.BAD_INPUT,
                            leaf.location(),
                            "default of input '" + name + "' is no "
                                    + type.name().toLowerCase(Locale.ROOT),
                            name));
            return new Signature.Input(name, entry.key().location(), type, isTrue(fields, "required"), standard);
        });
    }

    private Signature.Type type(String name, Fields fields) {
        Optional<Node.Scalar> word = fields.get("type").flatMap(node -> reading.nodes.word(node, "'type'"));
        if (word.isEmpty()) {
            reading.faults.add(FaultKind.MISSING_KEY, fields.location(), "input '" + name + "' needs 'type'", name);
            return Signature.Type.STRING;
        }
        return InputTypes.named(word.get().text()).orElseGet(() -> {
            String message = "type of input '" + name + "' must be string, number or boolean";
            reading.faults.add(FaultKind.BAD_INPUT, word.get().location(), message, name);
            return Signature.Type.STRING;
        });
    }

    private Signature.Secret secret(Node.Entry entry) {
        String name = entry.key().text();
        boolean required = !Nodes.isNull(entry.value())
                && reading.nodes
                        .mapping(entry.value(), "secret '" + name + "'")
                        .map(mapping ->
                                reading.fields(mapping, "secret '" + name + "'", List.of("description", "required")))
                        .filter(fields -> isTrue(fields, "required"))
                        .isPresent();
        return new Signature.Secret(name, entry.key().location(), required);
    }

    private Optional<Named> output(Node.Entry entry) {
        String name = entry.key().text();
        return reading.nodes.mapping(entry.value(), "output '" + name + "'").flatMap(mapping -> {
            Fields fields = reading.fields(mapping, "output '" + name + "'", List.of("description", "value"));
            if (!fields.has("value")) {
                reading.faults.add(
                        FaultKind.MISSING_KEY, mapping.location(), "output '" + name + "' needs 'value'", name);
            }
            return reading.leaf(fields, "value", WorkflowKey.CALL_OUTPUT)
                    .map(leaf -> new Named(name, entry.key().location(), leaf));
        });
    }

    private boolean isTrue(Fields fields, String key) {
        return fields.get(key)
                .flatMap(node -> reading.nodes.scalar(node, "'" + key + "'"))
                .filter(scalar -> DataReader.value(scalar.value()).equals(Value.of(true)))
                .isPresent();
    }
}
