package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import dev.firsttry.document.ScalarValue;
import dev.firsttry.finding.FaultKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts inputs in the place of {@code $[[ inputs.name ]]}. A scalar that is nothing else takes the type of the input.
 * {@code $[[ matrix.NAME ]]} is left for {@code needs}.
 */
final class Interpolation {

    private static final String OPEN = "$[[";
    private static final String CLOSE = "]]";
    private static final int MAX_OUTPUT = 4 << 20;

    private final Map<String, Node> inputs;
    private final Map<String, String> variables;
    private final Faults faults;
    private long output;

    Interpolation(Map<String, Node> inputs, Map<String, String> variables, Faults faults) {
        this.inputs = inputs;
        this.variables = variables;
        this.faults = faults;
    }

    Node.Mapping apply(Node.Mapping mapping) {
        List<Node.Entry> entries = mapping.entries().stream()
                .map(entry -> new Node.Entry(text(entry.key()), apply(entry.value())))
                .toList();
        return new Node.Mapping(mapping.location(), mapping.tag(), entries);
    }

    private Node apply(Node node) {
        return Nodes.either(
                node,
                this::apply,
                list -> new Node.Sequence(
                        list.location(),
                        list.tag(),
                        list.items().stream().map(this::apply).toList()),
                this::scalar);
    }

    private Node scalar(Node.Scalar scalar) {
        return whole(scalar).orElseGet(() -> text(scalar));
    }

    /** The input itself, when the scalar is one plain interpolation and nothing else. */
    private Optional<Node> whole(Node.Scalar scalar) {
        String text = scalar.text();
        boolean one = text.startsWith(OPEN) && text.indexOf(CLOSE) == text.length() - CLOSE.length();
        if (!one || text.contains("|")) {
            return Optional.empty();
        }
        String expression =
                text.substring(OPEN.length(), text.length() - CLOSE.length()).strip();
        Optional<Node> input = expression.startsWith("inputs.")
                ? Optional.ofNullable(inputs.get(expression.substring("inputs.".length())))
                : Optional.empty();
        return input.map(node -> moved(node, scalar));
    }

    /** The value with the place of its use, which is where faults about it are looked for. */
    private Node moved(Node node, Node.Scalar use) {
        count(Nodes.flat(node).size(), use);
        return Nodes.either(
                node,
                mapping -> mapping,
                list -> new Node.Sequence(use.location(), "", list.items()),
                scalar -> new Node.Scalar(use.location(), "", scalar.text(), scalar.quoted(), scalar.value()));
    }

    private Node.Scalar text(Node.Scalar scalar) {
        if (!scalar.text().contains(OPEN)) {
            return scalar;
        }
        String text = replaced(scalar);
        return new Node.Scalar(scalar.location(), scalar.tag(), text, true, new ScalarValue.Text(text));
    }

    private String replaced(Node.Scalar scalar) {
        String text = scalar.text();
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, at)) {
            int close = text.indexOf(CLOSE, open);
            if (close < 0) {
                faults.add(FaultKind.BAD_EXPRESSION, scalar.location(), "'$[[' is not closed by ']]'");
                return text;
            }
            out.append(text, at, open);
            at = close + CLOSE.length();
            String value = block(text.substring(open, at), scalar);
            count(value.length(), scalar);
            out.append(output > MAX_OUTPUT ? "" : value);
        }
        return out.append(text, at, text.length()).toString();
    }

    private void count(int more, Node.Scalar use) {
        boolean within = output <= MAX_OUTPUT;
        output += more;
        if (within && output > MAX_OUTPUT) {
            faults.add(
                    FaultKind.BAD_INPUT,
                    use.location(),
                    "inputs make the file larger than " + MAX_OUTPUT + " characters");
        }
    }

    private String block(String block, Node.Scalar scalar) {
        String inside =
                block.substring(OPEN.length(), block.length() - CLOSE.length()).strip();
        if (inside.startsWith("matrix.")) {
            return block;
        }
        String[] parts = inside.split("\\|", -1);
        String name = parts[0].strip();
        Optional<Node> input = name.startsWith("inputs.")
                ? Optional.ofNullable(inputs.get(name.substring("inputs.".length())))
                : Optional.empty();
        if (input.isEmpty()) {
            faults.add(
                    FaultKind.UNKNOWN_INPUT,
                    scalar.location(),
                    "'$[[ " + Shape.Subject.shortened(inside) + " ]]' names no input of this file",
                    name);
            return "";
        }
        String value = embedded(input.get());
        for (int i = 1; i < parts.length; i++) {
            value = function(parts[i].strip(), value, scalar);
        }
        return value;
    }

    private static String embedded(Node node) {
        return Nodes.scalar(node)
                .map(Nodes::text)
                .orElseGet(() -> Nodes.texts(node).stream()
                        .map(item -> "\"" + item.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                        .collect(Collectors.joining(", ", "[", "]")));
    }

    private String function(String call, String value, Node.Scalar scalar) {
        List<String> words = new ArrayList<>(List.of(call.split("[(),\\s]+")));
        if (words.equals(List.of("expand_vars"))) {
            return Expand.text(value, variables);
        }
        if (words.equals(List.of("posix_escape"))) {
            return value.isEmpty() ? "''" : value.replaceAll("[^A-Za-z0-9_\\-.,:+/@\\n]", "\\\\$0");
        }
        if (words.size() == 3
                && words.get(0).equals("truncate")
                && call.matches("truncate\\(\\s*\\d{1,6}\\s*,\\s*\\d{1,6}\\s*\\)")) {
            int from = Math.min(Integer.parseInt(words.get(1)), value.length());
            return value.substring(from, Math.min(from + Integer.parseInt(words.get(2)), value.length()));
        }
        faults.add(
                FaultKind.BAD_EXPRESSION,
                scalar.location(),
                "unknown function '" + Shape.Subject.shortened(call)
                        + "'; known: expand_vars, posix_escape, truncate(offset, length)");
        return value;
    }
}
