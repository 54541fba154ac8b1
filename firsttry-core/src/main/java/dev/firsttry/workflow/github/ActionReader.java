package dev.firsttry.workflow.github;

import dev.firsttry.document.Node;
import dev.firsttry.expression.WorkflowKey;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.pipeline.Action;
import dev.firsttry.pipeline.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An {@code action.yml}. Its root and its inputs may hold unknown keys, as the service allows that. */
final class ActionReader {

    private static final List<String> COMPOSITE = List.of("using", "steps");
    private static final List<String> PROGRAM = List.of(
            "using",
            "main",
            "pre",
            "pre-if",
            "post",
            "post-if",
            "image",
            "args",
            "entrypoint",
            "pre-entrypoint",
            "post-entrypoint",
            "env");

    private final Library library;
    private final Place file;
    private final Reading reading = new Reading();

    ActionReader(Library library, Place file) {
        this.library = library;
        this.file = file;
    }

    Library.LoadedAction read(Node root) {
        Optional<Action> action = reading.nodes.mapping(root, "an action").flatMap(this::action);
        return new Library.LoadedAction(action, reading.faults.all());
    }

    private Optional<Action> action(Node.Mapping root) {
        List<Action.Input> inputs =
                entries(root, "inputs").flatMap(entry -> input(entry).stream()).toList();
        List<Named> outputs = entries(root, "outputs")
                .flatMap(entry -> output(entry).stream())
                .toList();
        Optional<Node> runs = root.get("runs");
        if (runs.isEmpty()) {
            reading.faults.add(FaultKind.MISSING_KEY, root.location(), "an action needs 'runs'", "runs");
        }
        String name = root.get("name")
                .flatMap(node -> reading.nodes.scalar(node, "'name'"))
                .map(Node.Scalar::text)
                .orElse("");
        return runs.flatMap(node -> reading.nodes.mapping(node, "'runs'"))
                .flatMap(this::runs)
                .map(read -> new Action(file.toString(), name, inputs, outputs, read));
    }

    private Stream<Node.Entry> entries(Node.Mapping root, String key) {
        return root
                .get(key)
                .filter(node -> !Nodes.isNull(node))
                .flatMap(node -> reading.nodes.mapping(node, "'" + key + "'"))
                .stream()
                .flatMap(mapping -> mapping.entries().stream());
    }

    private Optional<Action.Input> input(Node.Entry entry) {
        String name = entry.key().text();
        if (Nodes.isNull(entry.value())) {
            return Optional.of(new Action.Input(name, entry.key().location(), false, Optional.empty()));
        }
        return reading.nodes
                .mapping(entry.value(), "input '" + name + "'")
                .map(mapping -> new Action.Input(
                        name,
                        entry.key().location(),
                        mapping.get("required").filter(ActionReader::isTrue).isPresent(),
                        mapping.get("default")
                                .flatMap(node -> reading.nodes.scalar(node, "'default'"))
                                .map(scalar -> reading.data.leaf(scalar, WorkflowKey.ACTION_INPUT_DEFAULT.scope()))));
    }

    private static boolean isTrue(Node node) {
        return Nodes.either(
                node, mapping -> false, list -> false, scalar -> scalar.text().equalsIgnoreCase("true"));
    }

    private Optional<Named> output(Node.Entry entry) {
        return reading.nodes
                .mapping(entry.value(), "output '" + entry.key().text() + "'")
                .flatMap(mapping -> mapping.get("value"))
                .flatMap(node -> reading.nodes.scalar(node, "'value'"))
                .map(scalar -> new Named(
                        entry.key().text(),
                        entry.key().location(),
                        reading.data.leaf(scalar, WorkflowKey.ACTION_OUTPUT.scope())));
    }

    private Optional<Action.Runs> runs(Node.Mapping runs) {
        Optional<Node.Scalar> using = runs.get("using").flatMap(node -> reading.nodes.word(node, "'using'"));
        if (using.isEmpty()) {
            reading.faults.add(FaultKind.MISSING_KEY, runs.location(), "'runs' needs 'using'", "using");
            return Optional.empty();
        }
        return using.get().text().equals("composite")
                ? Optional.of(composite(runs))
                : Optional.of(program(using.get(), runs));
    }

    private Action.Runs composite(Node.Mapping runs) {
        Fields fields = reading.fields(runs, "'runs' of a composite action", COMPOSITE);
        if (!fields.has("steps")) {
            reading.faults.add(FaultKind.MISSING_KEY, runs.location(), "a composite action needs 'steps'", "steps");
        }
        Callees callees = new Callees(library, file, reading);
        return new Action.Composite(fields.get("steps")
                .flatMap(node -> reading.nodes.sequence(node, "'steps'"))
                .map(new StepsReader(reading, callees, StepKeys.OF_ACTION)::read)
                .orElse(List.of()));
    }

    private Action.Runs program(Node.Scalar using, Node.Mapping runs) {
        Fields fields = reading.fields(runs, "'runs' of an action", PROGRAM);
        String key = using.text().equals("docker") ? "image" : "main";
        if (!fields.has(key)) {
            String message = "an action that uses " + using.text() + " needs '" + key + "'";
            reading.faults.add(FaultKind.MISSING_KEY, runs.location(), message, key);
        }
        return new Action.Program(using.text(), reading.data.read(runs, WorkflowKey.ACTION_STEP_IF.scope()));
    }
}
