package dev.firsttry.workflow.github;

import dev.firsttry.document.Node;
import dev.firsttry.document.ScalarValue;
import dev.firsttry.expression.Condition;
import dev.firsttry.expression.Value;
import dev.firsttry.expression.WorkflowKey;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.pipeline.Data;
import dev.firsttry.pipeline.Named;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What every part of a reader needs: the faults so far, and the ways to ask for values. */
final class Reading {

    final Faults faults = new Faults();
    final Nodes nodes = new Nodes(faults);
    final DataReader data = new DataReader(faults);

    Fields fields(Node.Mapping mapping, String owner, List<String> known) {
        return new Fields(mapping, owner, known, faults);
    }

    Optional<Data.Leaf> leaf(Fields fields, String key, WorkflowKey scope) {
        return fields.get(key)
                .flatMap(node -> nodes.scalar(node, "'" + key + "'"))
                .map(scalar -> data.leaf(scalar, scope.scope()));
    }

    /** A boolean, or an expression. */
    Optional<Data.Leaf> flag(Fields fields, String key, WorkflowKey scope) {
        return checked(leaf(fields, key, scope), key, "true, false or an expression", Kinds::isBoolean);
    }

    /** A boolean that no expression may give; false when the key is absent. */
    boolean literalFlag(Fields fields, String key) {
        Optional<Node.Scalar> scalar = fields.get(key).flatMap(node -> nodes.scalar(node, "'" + key + "'"));
        scalar.filter(found -> !(found.value() instanceof ScalarValue.Bool))
                .ifPresent(found -> faults.add(
                        FaultKind.BAD_TYPE,
                        found.location(),
                        "'" + key + "' must be true or false, not '" + Nodes.shortened(found.text()) + "'"));
        return scalar.filter(found -> found.value() instanceof ScalarValue.Bool flag && flag.value())
                .isPresent();
    }

    /** A number, or an expression. */
    Optional<Data.Leaf> number(Fields fields, String key, WorkflowKey scope) {
        return checked(leaf(fields, key, scope), key, "a number or an expression", Kinds::isNumber);
    }

    private Optional<Data.Leaf> checked(Optional<Data.Leaf> leaf, String key, String wanted, Predicate<Value> fits) {
        leaf.filter(found -> !found.text().contains("${{") && !fits.test(found.value()))
                .ifPresent(found -> faults.add(
                        FaultKind.BAD_TYPE,
                        found.location(),
                        "'" + key + "' must be " + wanted + ", not '" + Nodes.shortened(found.text()) + "'"));
        return leaf;
    }

    /** A mapping from names to scalars, or one expression in its place. */
    Data scalars(Fields fields, String key, WorkflowKey scope) {
        return fields.get(key)
                .map(node -> Nodes.either(
                        node,
                        mapping -> (Data) new Data.Fields(mapping.location(), named(mapping, key, scope)),
                        list -> wrong(list, key, fields),
                        scalar -> data.leaf(scalar, scope.scope()).template().isPresent()
                                ? data.leaf(scalar, scope.scope())
                                : scalar.isNull() ? Data.none(scalar.location()) : wrong(scalar, key, fields)))
                .orElse(Data.none(fields.location()));
    }

    private Data wrong(Node node, String key, Fields fields) {
        nodes.mapping(node, "'" + key + "'");
        return Data.none(fields.location());
    }

    /** A mapping from names to scalars. */
    List<Named> named(Node.Mapping mapping, String owner, WorkflowKey scope) {
        return mapping.entries().stream()
                .flatMap(entry ->
                        nodes.scalar(entry.value(), "'" + entry.key().text() + "' of '" + owner + "'").stream()
                                .map(value -> new Named(
                                        entry.key().text(), entry.key().location(), data.leaf(value, scope.scope()))))
                .toList();
    }

    Condition condition(Fields fields, WorkflowKey scope) {
        return fields.get("if")
                .flatMap(node -> nodes.scalar(node, "'if'"))
                .map(scalar -> data.condition(scalar, scope.scope()))
                .orElse(Condition.SUCCESS);
    }
}
