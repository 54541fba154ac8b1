package dev.firsttry.plan;

import dev.firsttry.expression.Value;
import dev.firsttry.pipeline.Data;
import dev.firsttry.pipeline.Named;
import dev.firsttry.pipeline.Pipeline;
import dev.firsttry.pipeline.Signature;
import dev.firsttry.pipeline.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a called workflow gets.
 *
 * @param values inputs that are known before the run
 * @param complete whether that is all of them
 */
record Inputs(Map<String, Value> values, boolean complete) {

    static Inputs of(Work.Call call, Pipeline target, Known known) {
        Map<String, Value> values = new LinkedHashMap<>();
        Signature signature = target.callable().orElse(Signature.EMPTY);
        for (Signature.Input input : signature.inputs()) {
            value(call, input, known).ifPresent(value -> values.put(input.name(), value));
        }
        return new Inputs(values, values.size() == signature.inputs().size());
    }

    private static Optional<Value> value(Work.Call call, Signature.Input input, Known known) {
        Optional<Data> given = call.inputs().stream()
                .filter(entry -> entry.name().equalsIgnoreCase(input.name()))
                .map(Named::value)
                .findFirst()
                .or(input::standard);
        // A fault of such a value is the run's business: the service finds it only then.
        Literals literals = new Literals(known, new ArrayList<>());
        return given.isEmpty()
                ? Optional.of(input.type().fallback())
                : literals.decided(given.get()).map(Literals::value);
    }
}
