package dev.firsttry.workflow.github;

import dev.firsttry.document.Node;
import dev.firsttry.expression.Condition;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import dev.firsttry.pipeline.Data;
import dev.firsttry.pipeline.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Steps that start nothing of their own: {@code wait}, {@code wait-all}, {@code cancel} and {@code parallel}, as in the
 * section on steps of the workflow syntax of GitHub Actions.
 */
final class ControlSteps {

    private static final List<String> COMMON = List.of("id", "name", "continue-on-error");

    private final Reading reading;
    private final StepKeys keys;
    private final StepsReader steps;

    /** @param steps the list that the step stands in */
    ControlSteps(Reading reading, StepKeys keys, StepsReader steps) {
        this.reading = reading;
        this.keys = keys;
        this.steps = steps;
    }

    Optional<Step> read(Node.Mapping mapping, String kind) {
        if (kind.equals("parallel")) {
            Fields fields = reading.fields(mapping, "a step with 'parallel'", List.of(kind));
            return Optional.of(step(fields, "", Optional.empty(), Optional.empty(), parallel(fields)));
        }
        List<String> known = Stream.concat(COMMON.stream(), Stream.of(kind)).toList();
        Fields fields = reading.fields(mapping, "a step with '" + kind + "'", known);
        Step.Does does = switch (kind) {
            case "wait" -> new Step.Await(false, targets(fields, kind));
            case "wait-all" -> all(fields);
            default ->
                new Step.Cancel(targets(fields, kind).stream().findFirst().orElse(""));
        };
        return Optional.of(step(
                fields,
                steps.id(fields),
                reading.leaf(fields, "name", keys.name()),
                reading.flag(fields, "continue-on-error", keys.continueOnError()),
                does));
    }

    private static Step step(
            Fields fields, String id, Optional<Data.Leaf> name, Optional<Data.Leaf> continueOnError, Step.Does does) {
        Location place = fields.location();
        return new Step(
                place, id, name, Condition.ALWAYS, Data.none(place), continueOnError, Optional.empty(), false, does);
    }

    private List<String> targets(Fields fields, String kind) {
        List<Node.Scalar> words = fields.get(kind)
                .map(node -> kind.equals("wait")
                        ? reading.nodes.words(node, "'wait'")
                        : reading.nodes.word(node, "'" + kind + "'").stream().toList())
                .orElse(List.of());
        return words.stream()
                .filter(word -> isEarlier(word, kind))
                .map(Node.Scalar::text)
                .toList();
    }

    private boolean isEarlier(Node.Scalar target, String kind) {
        if (!Ids.check(target.text(), "step", FaultKind.BAD_STEP, target.location(), reading.faults)) {
            return false;
        }
        if (!steps.knows(target.text())) {
            String message = "'" + kind + "' names step '" + target.text() + "', but no earlier step has this id";
            reading.faults.add(FaultKind.BAD_STEP, target.location(), message, target.text());
            return false;
        }
        return true;
    }

    private Step.Does all(Fields fields) {
        fields.get("wait-all")
                .filter(node -> !Nodes.isNull(node))
                .flatMap(node -> reading.nodes.scalar(node, "'wait-all'"))
                .filter(scalar -> !scalar.text().equalsIgnoreCase("true"))
                .ifPresent(scalar ->
                        reading.faults.add(FaultKind.BAD_TYPE, scalar.location(), "'wait-all' has no value, or true"));
        return new Step.Await(true, List.of());
    }

    private Step.Does parallel(Fields fields) {
        List<Step> inner = fields.get("parallel")
                .flatMap(node -> reading.nodes.sequence(node, "'parallel'"))
                .map(steps::read)
                .orElse(List.of());
        inner.forEach(this::checkInner);
        return new Step.Parallel(inner);
    }

    private void checkInner(Step step) {
        boolean works = step.does() instanceof Step.Run || step.does() instanceof Step.Use;
        if (!works) {
            reading.faults.add(
                    FaultKind.BAD_STEP, step.location(), "a step of 'parallel' has 'run' or 'uses', nothing else");
        } else if (step.background()) {
            reading.faults.add(
                    FaultKind.BAD_STEP,
                    step.location(),
                    "steps of 'parallel' run in the background without saying so",
                    "background");
        }
    }
}
