package dev.firsttry.plan;

import dev.firsttry.expression.Value;
import dev.firsttry.pipeline.Action;
import dev.firsttry.pipeline.Data;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an action gets: what is given, else its defaults. Always text. */
final class ActionInputs {

    private ActionInputs() {}

    static Map<String, Value> of(Action action, Map<String, String> given) {
        Map<String, Value> values = new LinkedHashMap<>();
        action.inputs()
                .forEach(input -> values.put(
                        input.name(),
                        Value.of(input.standard().map(Data.Leaf::text).orElse(""))));
        given.forEach((name, value) -> values.put(name, Value.of(value)));
        return values;
    }
}
