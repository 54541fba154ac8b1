package dev.firsttry.plan;

import dev.firsttry.document.Dialect;
import dev.firsttry.document.DocumentReader;
import dev.firsttry.document.DocumentResult;
import dev.firsttry.document.Node;
import dev.firsttry.document.ScalarValue;
import dev.firsttry.expression.Value;
import dev.firsttry.finding.Fault;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import dev.firsttry.pipeline.PlanContext;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code firsttry.contextFile}: JSON with the fields of {@link PlanContext}, all optional, none unknown. */
public final class ContextFile {

    private static final Set<String> KEYS = new TreeSet<>(
            Set.of("event", "ref", "defaultBranch", "variables", "inputs", "secrets", "vars", "changedFiles"));

    private final List<Fault> faults = new ArrayList<>();

    private ContextFile() {}

    /** Either a context or what is wrong with the file. */
    public record Result(Optional<PlanContext> context, List<Fault> faults) {
        public Result {
            faults = List.copyOf(faults);
        }
    }

    /**
     * @param file its name for messages
     * @param base what holds for fields that the file leaves out
     */
    public static Result read(String file, byte[] bytes, PlanContext base) {
        return DocumentReader.of(Dialect.JSON).readOne(file, bytes).fold(new DocumentResult.Cases<>() {
            @Override
            public Result documents(List<Node> documents) {
                return new ContextFile().context(documents.get(0), base);
            }

            @Override
            public Result faulty(List<Fault> found) {
                return new Result(Optional.empty(), found);
            }
        });
    }

    private Result context(Node root, PlanContext base) {
        Map<String, Node> fields = fields(root, "the context");
        fields.keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> faults.add(new Fault(
                        FaultKind.UNKNOWN_KEY,
                        "key '" + key + "' is not known in a context; known are " + String.join(", ", KEYS),
                        root.location(),
                        List.of(key))));
        PlanContext context = new PlanContext(
                text(fields, "event", base.event()),
                text(fields, "ref", base.ref()),
                text(fields, "defaultBranch", base.defaultBranch()),
                texts(fields, "variables", base.variables()),
                values(fields, base.inputs()),
                texts(fields, "secrets", base.secrets()),
                texts(fields, "vars", base.vars()),
                list(fields, base.changedFiles()));
        return new Result(faults.isEmpty() ? Optional.of(context) : Optional.empty(), faults);
    }

    private String text(Map<String, Node> fields, String key, String other) {
        return fields.containsKey(key)
                ? scalar(fields.get(key), "'" + key + "'").text()
                : other;
    }

    private Map<String, String> texts(Map<String, Node> fields, String key, Map<String, String> other) {
        if (!fields.containsKey(key)) {
            return other;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        fields(fields.get(key), "'" + key + "'")
                .forEach((name, value) ->
                        texts.put(name, scalar(value, "'" + name + "'").text()));
        return texts;
    }

    private Map<String, Value> values(Map<String, Node> fields, Map<String, Value> other) {
        if (!fields.containsKey("inputs")) {
            return other;
        }
        Map<String, Value> values = new LinkedHashMap<>();
        fields(fields.get("inputs"), "'inputs'")
                .forEach((name, value) ->
                        values.put(name, value(scalar(value, "'" + name + "'").value())));
        return values;
    }

    private List<String> list(Map<String, Node> fields, List<String> other) {
        if (!fields.containsKey("changedFiles")) {
            return other;
        }
        if (fields.get("changedFiles") instanceof Node.Sequence list) {
            return list.items().stream()
                    .map(item -> scalar(item, "a changed file").text())
                    .toList();
        }
        wrong(fields.get("changedFiles").location(), "'changedFiles' must be a list of text");
        return List.of();
    }

    private Map<String, Node> fields(Node node, String what) {
        Map<String, Node> fields = new LinkedHashMap<>();
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach(entry -> fields.put(entry.key().text(), entry.value()));
        } else {
            wrong(node.location(), what + " must be an object");
        }
        return fields;
    }

    private Node.Scalar scalar(Node node, String what) {
        if (node instanceof Node.Scalar scalar) {
            return scalar;
        }
        wrong(node.location(), what + " must be text, a number or a boolean");
        return new Node.Scalar(node.location(), "", "", true, ScalarValue.NULL);
    }

    private void wrong(Location location, String message) {
        faults.add(new Fault(FaultKind.BAD_TYPE, message, location, List.of()));
    }

    private static Value value(ScalarValue value) {
        return value.fold(new ScalarValue.Cases<>() {
            @Override
            public Value nothing() {
                return Value.NULL;
            }

            @Override
            public Value bool(boolean flag) {
                return Value.of(flag);
            }

            @Override
            public Value integer(BigInteger number) {
                return Value.of(number.doubleValue());
            }

            @Override
            public Value real(double number) {
                return Value.of(number);
            }

            @Override
            public Value text(String text) {
                return Value.of(text);
            }
        });
    }
}
