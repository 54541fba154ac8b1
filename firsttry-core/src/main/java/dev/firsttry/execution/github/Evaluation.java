package dev.firsttry.execution.github;

import dev.firsttry.expression.Coercion;
import dev.firsttry.expression.Condition;
import dev.firsttry.expression.Environment;
import dev.firsttry.expression.ExpressionFault;
import dev.firsttry.expression.Outcome;
import dev.firsttry.expression.Value;
import dev.firsttry.finding.Location;
import dev.firsttry.pipeline.Data;
import dev.firsttry.pipeline.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Evaluates what a workflow says, at one moment of the run. Every method throws {@link BadExpression}. */
record Evaluation(Environment environment) {

    Value value(Data.Leaf leaf) {
        return leaf.template()
                .map(template -> good(template.evaluate(environment), leaf.location()))
                .orElse(leaf.value());
    }

    /** The value of a whole structure. */
    Value value(Data data) {
        return data.fold(new Data.Cases<>() {
            @Override
            public Value leaf(Data.Leaf leaf) {
                return value(leaf);
            }

            @Override
            public Value items(Data.Items items) {
                return Value.of(items.items().stream()
                        .map(item -> Evaluation.this.value(item))
                        .toList());
            }

            @Override
            public Value fields(Data.Fields fields) {
                Map<String, Value> values = new LinkedHashMap<>();
                fields.entries().forEach(entry -> values.put(entry.name(), Evaluation.this.value(entry.value())));
                return Value.of(values);
            }
        });
    }

    String text(Data.Leaf leaf) {
        return Coercion.text(value(leaf));
    }

    Optional<String> text(Optional<Data.Leaf> leaf) {
        return leaf.map(this::text).filter(text -> !text.isEmpty());
    }

    /** A table of texts, such as {@code env}; all of it may be one expression. */
    Map<String, String> table(Data data) {
        Map<String, String> table = new LinkedHashMap<>();
        if (value(data) instanceof Value.Obj object) {
            object.entries().forEach((name, value) -> table.put(name, Coercion.text(value)));
        }
        return table;
    }

    /** Named values as texts, such as {@code with}. */
    Map<String, String> table(List<Named> entries) {
        Map<String, String> table = new LinkedHashMap<>();
        entries.forEach(entry -> table.put(entry.name(), Coercion.text(value(entry.value()))));
        return table;
    }

    boolean flag(Optional<Data.Leaf> leaf, boolean fallback) {
        return leaf.map(found -> isTrue(value(found))).orElse(fallback);
    }

    /** Booleans arrive as text where an expression joins them with something; {@code 'false'} is not true. */
    private static boolean isTrue(Value value) {
        return Coercion.truthy(value) && !Coercion.text(value).equalsIgnoreCase("false");
    }

    OptionalDouble number(Optional<Data.Leaf> leaf) {
        return leaf.map(found -> Coercion.number(value(found)))
                .filter(number -> !number.isNaN())
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    boolean holds(Condition condition, Location place) {
        return good(condition.holds(environment), place);
    }

    private static <T> T good(Outcome<T> outcome, Location place) {
        return outcome.fold(value -> value, faults -> {
            throw new BadExpression(
                    faults.stream().map(ExpressionFault::message).findFirst().orElse("bad expression"), place);
        });
    }
}
