package dev.firsttry.workflow.github;

import dev.firsttry.document.Node;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import dev.firsttry.pipeline.Data;
import dev.firsttry.pipeline.Named;
import dev.firsttry.pipeline.RunDefaults;
import dev.firsttry.pipeline.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A list of steps, and what they do. One use: it remembers ids. */
final class StepsReader {

    private final Reading reading;
    private final Callees callees;
    private final StepKeys keys;
    private final Map<String, Location> ids = new HashMap<>();

    StepsReader(Reading reading, Callees callees, StepKeys keys) {
        this.reading = reading;
        this.callees = callees;
        this.keys = keys;
    }

    List<Step> read(Node.Sequence steps) {
        return steps.items().stream()
                .flatMap(item -> reading.nodes.mapping(item, "a step").flatMap(this::step).stream())
                .toList();
    }

    private Optional<Step> step(Node.Mapping mapping) {
        List<String> kinds = keys.kinds().stream()
                .filter(key -> mapping.get(key).isPresent())
                .toList();
        if (kinds.size() != 1) {
            String message = kinds.isEmpty()
                    ? "a step needs 'run' or 'uses'"
                    : "a step has either '" + kinds.get(0) + "' or '" + kinds.get(1) + "', not both";
            reading.faults.add(FaultKind.BAD_STEP, mapping.location(), message);
            return Optional.empty();
        }
        return kinds.get(0).equals("run") || kinds.get(0).equals("uses")
                ? Optional.of(working(mapping))
                : new ControlSteps(reading, keys, this).read(mapping, kinds.get(0));
    }

    private Step working(Node.Mapping mapping) {
        boolean runs = mapping.get("run").isPresent();
        Fields fields = reading.fields(
                mapping, runs ? "a step with 'run'" : "a step with 'uses'", runs ? keys.runKeys() : keys.useKeys());
        return new Step(
                mapping.location(),
                id(fields),
                reading.leaf(fields, "name", keys.name()),
                reading.condition(fields, keys.condition()),
                reading.scalars(fields, "env", keys.env()),
                reading.flag(fields, "continue-on-error", keys.continueOnError()),
                reading.number(fields, "timeout-minutes", keys.timeout()),
                reading.literalFlag(fields, "background"),
                runs ? run(fields) : use(fields));
    }

    /** Whether an earlier step has this id. */
    boolean knows(String id) {
        return ids.containsKey(id.toLowerCase(Locale.ROOT));
    }

    String id(Fields fields) {
        Optional<Node.Scalar> word = fields.get("id").flatMap(node -> reading.nodes.word(node, "'id'"));
        word.filter(id -> Ids.check(id.text(), "step", FaultKind.BAD_STEP, id.location(), reading.faults))
                .ifPresent(this::checkUnique);
        return word.map(Node.Scalar::text).orElse("");
    }

    private void checkUnique(Node.Scalar id) {
        Location first = ids.putIfAbsent(id.text().toLowerCase(Locale.ROOT), id.location());
        if (first != null) {
            String message = "step id '" + id.text() + "' is already used in line " + first.line();
            reading.faults.add(FaultKind.DUPLICATE, id.location(), message, id.text());
        }
    }

    private Step.Does run(Fields fields) {
        RunDefaults own = new RunDefaults(
                reading.leaf(fields, "shell", keys.directory()),
                reading.leaf(fields, "working-directory", keys.directory()));
        if (keys.needsShell() && own.shell().isEmpty()) {
            reading.faults.add(
                    FaultKind.MISSING_KEY, fields.location(), "a step with 'run' in an action needs 'shell'", "shell");
        }
        return new Step.Run(
                reading.leaf(fields, "run", keys.run()).orElseGet(() -> Data.text(fields.location(), "")), own);
    }

    private Step.Does use(Fields fields) {
        Optional<Node.Scalar> word = fields.get("uses").flatMap(node -> reading.nodes.word(node, "'uses'"));
        List<Named> inputs = fields.get("with")
                .filter(node -> !Nodes.isNull(node))
                .flatMap(node -> reading.nodes.mapping(node, "'with'"))
                .map(mapping -> reading.named(mapping, "with", keys.with()))
                .orElse(List.of());
        Location location = word.map(Node.Scalar::location).orElse(fields.location());
        return new Step.Use(
                word.map(Node.Scalar::text).orElse(""),
                location,
                inputs,
                word.flatMap(uses -> callees.action(uses.text(), location)));
    }
}
