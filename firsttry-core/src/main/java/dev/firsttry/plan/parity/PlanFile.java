package dev.firsttry.plan.parity;

import dev.firsttry.document.Dialect;
import dev.firsttry.document.DocumentReader;
import dev.firsttry.document.DocumentResult;
import dev.firsttry.document.Limits;
import dev.firsttry.document.Node;
import dev.firsttry.finding.Fault;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a recorded {@code plan.json} of schema version 1. */
public final class PlanFile {

    private static final Limits LIMITS = new Limits(256 << 20, 50, 20_000_000);

    private final String file;
    private final List<Fault> faults = new ArrayList<>();

    private PlanFile(String file) {
        this.file = file;
    }

    /** Either a summary or what is wrong with the file. */
    public record Result(Optional<PlanSummary> summary, List<Fault> faults) {
        public Result {
            faults = List.copyOf(faults);
        }
    }

    /** @param file its name for messages, and the label of the summary */
    public static Result read(String file, byte[] bytes) {
        return new DocumentReader(Dialect.JSON, LIMITS).readOne(file, bytes).fold(new DocumentResult.Cases<>() {
            @Override
            public Result documents(List<Node> documents) {
                return new PlanFile(file).summary(documents.get(0));
            }

            @Override
            public Result faulty(List<Fault> found) {
                return new Result(Optional.empty(), found);
            }
        });
    }

    private Result summary(Node root) {
        Map<String, Node> fields = fields(root);
        String version = text(fields.get("schemaVersion"));
        if (!version.equals("1")) {
            fault(root.location(), foreign(version));
        } else if (fields.containsKey("errors")) {
            fault(root.location(), "this records the faults of a pipeline, not a plan");
        } else if (!(fields.get("pipelines") instanceof Node.Sequence)) {
            fault(root.location(), "this is no plan: it has no list of 'pipelines'");
        }
        List<PlanSummary.Node> nodes = new ArrayList<>();
        items(fields.get("pipelines")).forEach(pipeline -> pipeline(fields(pipeline), nodes));
        return new Result(faults.isEmpty() ? Optional.of(new PlanSummary(file, nodes)) : Optional.empty(), faults);
    }

    private static String foreign(String version) {
        return version.isEmpty()
                ? "this is no plan: it has no 'schemaVersion'"
                : "the plan has schema version " + version + ", and this version of FirstTry reads 1";
    }

    private void pipeline(Map<String, Node> pipeline, List<PlanSummary.Node> nodes) {
        for (Node item : items(pipeline.get("nodes"))) {
            Map<String, Node> node = fields(item);
            if (text(node.get("id")).isEmpty() || !node.containsKey("commands")) {
                fault(item.location(), "a node needs 'id' and 'commands'; record the plan again with this version");
            }
            nodes.add(new PlanSummary.Node(
                    text(pipeline.get("source")),
                    text(pipeline.get("provider")),
                    text(node.get("id")),
                    text(node.get("key")),
                    text(node.get("job")),
                    texts(node.get("needKeys")),
                    fields(node.get("matrix")).values().stream()
                            .map(PlanFile::text)
                            .toList(),
                    texts(node.get("commands")),
                    tools(node.get("tools")),
                    item.location()));
        }
    }

    private static Map<String, String> tools(Node node) {
        Map<String, String> tools = new LinkedHashMap<>();
        fields(node).forEach((name, version) -> tools.put(name, text(version)));
        return tools;
    }

    private void fault(Location location, String message) {
        faults.add(new Fault(FaultKind.BAD_TYPE, message, location, List.of()));
    }

    private static List<String> texts(Node node) {
        return items(node).stream().map(PlanFile::text).toList();
    }

    private static Map<String, Node> fields(Node node) {
        Map<String, Node> fields = new LinkedHashMap<>();
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach(entry -> fields.put(entry.key().text(), entry.value()));
        }
        return fields;
    }

    private static List<Node> items(Node node) {
        return node instanceof Node.Sequence sequence ? sequence.items() : List.of();
    }

    private static String text(Node node) {
        return node instanceof Node.Scalar scalar ? scalar.text() : "";
    }
}
