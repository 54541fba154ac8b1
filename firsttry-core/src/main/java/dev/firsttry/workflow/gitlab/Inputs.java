package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Meets what a file declares in {@code spec:inputs} with what it is given. */
final class Inputs {

    private static final Shape SPEC = Shape.keys(Map.of(
            "inputs", Shape.any(), "description", Shape.text(), "component", Shape.any(), "include", Shape.any()));

    private final Faults faults;

    Inputs(Faults faults) {
        this.faults = faults;
    }

    /**
     * The value of each declared input.
     *
     * @param given by name, each with where it is given
     * @param from where the file is included, for what is missing
     */
    Map<String, Node> values(Optional<Node> spec, Map<String, Node> given, Location from) {
        spec.ifPresent(this::check);
        Map<String, Node> values = new LinkedHashMap<>();
        List<String> declared = new ArrayList<>();
        for (InputSpec input : declared(spec)) {
            declared.add(input.name());
            value(input, given, from).ifPresent(value -> values.put(input.name(), value));
        }
        given.forEach((name, value) -> {
            if (!declared.contains(name)) {
                String hint = Nearest.hint(name, declared);
                faults.add(
                        FaultKind.UNKNOWN_INPUT,
                        value.location(),
                        "input '" + name + "' is not declared in 'spec:inputs' of the file" + hint,
                        name);
            }
        });
        return values;
    }

    private void check(Node spec) {
        SPEC.check(spec, new Shape.Subject(faults, "", "spec"));
        Nodes.mapping(spec)
                .flatMap(mapping -> Nodes.get(mapping, "include"))
                .ifPresent(include -> faults.add(
                        FaultKind.UNSUPPORTED, include.location(), "'spec:include' is not read here", "include"));
    }

    private List<InputSpec> declared(Optional<Node> spec) {
        Optional<Node> inputs = spec.flatMap(Nodes::mapping).flatMap(mapping -> Nodes.get(mapping, "inputs"));
        inputs.filter(node -> Nodes.mapping(node).isEmpty())
                .ifPresent(node -> new Shape.Subject(faults, "", "spec.inputs").wrong(node, "a mapping"));
        return inputs.flatMap(Nodes::mapping).map(Node.Mapping::entries).orElse(List.of()).stream()
                .map(entry -> InputSpec.of(entry, faults))
                .toList();
    }

    private Optional<Node> value(InputSpec input, Map<String, Node> given, Location from) {
        Optional<Node> value = Optional.ofNullable(given.get(input.name())).or(input::standard);
        if (value.isEmpty()) {
            faults.add(
                    FaultKind.MISSING_INPUT,
                    from,
                    "input '" + input.name() + "' is mandatory but not given",
                    input.name());
        }
        value.filter(found -> !Nodes.isNull(found))
                .flatMap(input::complaint)
                .ifPresent(
                        complaint -> faults.add(FaultKind.BAD_INPUT, value.get().location(), complaint, input.name()));
        return value;
    }
}
