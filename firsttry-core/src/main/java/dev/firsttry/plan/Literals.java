package dev.firsttry.plan;

import dev.firsttry.expression.Coercion;
import dev.firsttry.expression.Outcome;
import dev.firsttry.expression.Template;
import dev.firsttry.expression.Value;
import dev.firsttry.finding.Fault;
import dev.firsttry.finding.Location;
import dev.firsttry.pipeline.Data;
import dev.firsttry.pipeline.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evaluates data as far as it can be before the run. */
final class Literals {

    private final Known known;
    private final List<Fault> faults;

    /** @param faults where what goes wrong is added */
    Literals(Known known, List<Fault> faults) {
        this.known = known;
        this.faults = faults;
    }

    /** The same without expressions; empty when one of them cannot be decided yet. */
    Optional<Data> decided(Data data) {
        return data.fold(new Data.Cases<>() {
            @Override
            public Optional<Data> leaf(Data.Leaf leaf) {
                return leaf.template().isEmpty()
                        ? Optional.of(leaf)
                        : value(leaf).map(value -> of(leaf.location(), value));
            }

            @Override
            public Optional<Data> items(Data.Items items) {
                List<Data> decided = new ArrayList<>();
                items.items().forEach(item -> Literals.this.decided(item).ifPresent(decided::add));
                return decided.size() < items.items().size()
                        ? Optional.empty()
                        : Optional.of(new Data.Items(items.location(), decided));
            }

            @Override
            public Optional<Data> fields(Data.Fields fields) {
                List<Named> decided = new ArrayList<>();
                fields.entries()
                        .forEach(entry -> Literals.this
                                .decided(entry.value())
                                .ifPresent(value -> decided.add(new Named(entry.name(), entry.location(), value))));
                return decided.size() < fields.entries().size()
                        ? Optional.empty()
                        : Optional.of(new Data.Fields(fields.location(), decided));
            }
        });
    }

    /** The value of a leaf; empty when it cannot be decided yet, or is faulty, which is then on record. */
    Optional<Value> value(Data.Leaf leaf) {
        if (leaf.template().isEmpty()) {
            return Optional.of(leaf.value());
        }
        Template template = leaf.template().get();
        if (!known.decides(template)) {
            return Optional.empty();
        }
        Outcome<Value> outcome = template.evaluate(known.environment());
        outcome.problems().forEach(problem -> faults.add(problem.at(leaf.location())));
        return outcome.fold(Optional::of, problems -> Optional.empty());
    }

    /** A value as data, all of it at one place. */
    static Data of(Location location, Value value) {
        return value.fold(new PlainValue<>() {
            @Override
            public Data primitive(Value leaf) {
                return new Data.Leaf(location, Coercion.text(leaf), leaf, Optional.empty());
            }

            @Override
            public Data array(Value.Array array) {
                return new Data.Items(
                        location,
                        array.items().stream().map(item -> of(location, item)).toList());
            }

            @Override
            public Data object(Value.Obj object) {
                List<Named> entries = new ArrayList<>();
                object.entries().forEach((name, item) -> entries.add(new Named(name, location, of(location, item))));
                return new Data.Fields(location, entries);
            }
        });
    }

    /** Data without expressions as a value. */
    static Value value(Data data) {
        return data.fold(new Data.Cases<>() {
            @Override
            public Value leaf(Data.Leaf leaf) {
                return leaf.value();
            }

            @Override
            public Value items(Data.Items items) {
                return Value.of(items.items().stream().map(Literals::value).toList());
            }

            @Override
            public Value fields(Data.Fields fields) {
                Map<String, Value> values = new LinkedHashMap<>();
                fields.entries().forEach(entry -> values.put(entry.name(), value(entry.value())));
                return Value.of(values);
            }
        });
    }
}
