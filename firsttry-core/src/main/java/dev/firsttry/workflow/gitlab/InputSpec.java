package dev.firsttry.workflow.gitlab;

import com.google.re2j.Pattern;
import dev.firsttry.document.Node;
import dev.firsttry.expression.rules.Regexes;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One entry of {@code spec:inputs}.
 *
 * @param type {@code string}, {@code number}, {@code boolean} or {@code array}
 * @param standard the default; empty when the input is mandatory
 * @param options allowed values as text; empty when all are
 */
record InputSpec(
        String name,
        Location location,
        String type,
        Optional<Node> standard,
        List<String> options,
        Optional<Pattern> regex) {

    private static final Shape SHAPE = Shape.keys(Map.of(
            "default", Shape.any(),
            "description", Shape.text(),
            "options", Shape.list(Shape.anyScalar()),
            "regex", Shape.text(),
            "rules", Shape.list(Shape.names(Shape.any())),
            "type", Shape.oneOf("string", "number", "boolean", "array")));

    static InputSpec of(Node.Entry entry, Faults faults) {
        String name = entry.key().text();
        Location location = entry.key().location();
        SHAPE.check(entry.value(), new Shape.Subject(faults, "", "spec.inputs." + name));
        Optional<Node.Mapping> mapping = Nodes.mapping(entry.value());
        Optional<Node> regex = mapping.flatMap(keys -> Nodes.get(keys, "regex"));
        Optional<Pattern> pattern = regex.flatMap(Nodes::scalar).flatMap(text -> pattern(text.text()));
        if (regex.isPresent() && pattern.isEmpty()) {
            faults.add(
                    FaultKind.BAD_INPUT,
                    regex.get().location(),
                    "input '" + name + "': RE2 does not accept this 'regex'",
                    name);
        }
        mapping.flatMap(keys -> Nodes.get(keys, "rules"))
                .ifPresent(rules -> faults.add(
                        FaultKind.UNSUPPORTED,
                        rules.location(),
                        "input '" + name + "': 'rules' of inputs are not decided here",
                        name));
        return new InputSpec(
                name,
                location,
                mapping.flatMap(keys -> Nodes.text(keys, "type")).orElse("string"),
                mapping.flatMap(keys -> keys.get("default")),
                mapping.flatMap(keys -> Nodes.get(keys, "options"))
                        .map(Nodes::texts)
                        .orElse(List.of()),
                pattern);
    }

    private static Optional<Pattern> pattern(String text) {
        return Regexes.parse(text).or(() -> Regexes.compile(text));
    }

    /** What is wrong with a value; empty when nothing is. */
    Optional<String> complaint(Node value) {
        if (!fitsType(value)) {
            return Optional.of("input '" + name + "' must be of type " + type);
        }
        String text = String.join(", ", Nodes.texts(value));
        if (!options.isEmpty() && !options.contains(text)) {
            return Optional.of(
                    "input '" + name + "' must be one of " + String.join(", ", options) + ", not '" + text + "'");
        }
        return regex.filter(pattern -> !pattern.matcher(text).find())
                .map(pattern -> "input '" + name + "' does not match its regular expression: '" + text + "'");
    }

    private boolean fitsType(Node value) {
        return switch (type) {
            case "array" -> Nodes.list(value).isPresent();
            case "number" -> Nodes.scalar(value).filter(Nodes::isNumber).isPresent();
            case "boolean" -> Nodes.scalar(value).filter(Nodes::isFlag).isPresent();
            default -> Nodes.scalar(value).filter(Nodes::isText).isPresent();
        };
    }
}
