package dev.firsttry.execution.github;

import dev.firsttry.expression.Coercion;
import dev.firsttry.expression.RunStatus;
import dev.firsttry.expression.Value;
import dev.firsttry.pipeline.Data;
import dev.firsttry.pipeline.Named;
import dev.firsttry.pipeline.Signature;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a call hands over to the pipeline that it calls. */
final class HandedOver {

    private HandedOver() {}

    /** Each input of the signature: what is given, else its default, as a value of its type. */
    static Value inputs(CallFrame.Site site, Signature signature) {
        Evaluation outer = site.outer().evaluation(site.job(), site.leg());
        Map<String, Value> values = new LinkedHashMap<>();
        for (Signature.Input input : signature.inputs()) {
            Optional<Data> given = site.call().inputs().stream()
                    .filter(entry -> entry.name().equalsIgnoreCase(input.name()))
                    .map(Named::value)
                    .findFirst()
                    .or(input::standard);
            values.put(
                    input.name(),
                    given.map(data -> typed(outer.value(data), input))
                            .orElse(input.type().fallback()));
        }
        return Value.of(values);
    }

    private static Value typed(Value value, Signature.Input input) {
        String text = Coercion.text(value);
        return switch (input.type()) {
            case STRING -> Value.of(text);
            case NUMBER -> Value.of(Coercion.number(value));
            case BOOLEAN -> Value.of(text.equalsIgnoreCase("true"));
        };
    }

    /** All of the caller's, or those that the call names. */
    static Map<String, String> secrets(CallFrame.Site site) {
        Map<String, String> outer = site.outer().secrets();
        if (site.call().inheritSecrets()) {
            return outer;
        }
        Map<String, Value> contexts = site.outer().jobContexts(site.job(), site.leg());
        contexts.put("secrets", RunFacts.table(outer));
        return new Evaluation(site.outer().environment(contexts, RunStatus.GOOD))
                .table(site.call().secrets());
    }
}
