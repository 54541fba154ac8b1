package dev.firsttry.plan.format;

import dev.firsttry.expression.Value;
import dev.firsttry.pipeline.Data;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keywords that are carried along, as values. */
enum DataValue implements Data.Cases<Value> {
    INSTANCE;

    @Override
    public Value leaf(Data.Leaf leaf) {
        return leaf.value();
    }

    @Override
    public Value items(Data.Items items) {
        return Value.of(items.items().stream().map(item -> item.fold(this)).toList());
    }

    @Override
    public Value fields(Data.Fields fields) {
        Map<String, Value> entries = new LinkedHashMap<>();
        fields.entries()
                .forEach(entry -> entries.put(entry.name(), entry.value().fold(this)));
        return Value.of(entries);
    }
}
