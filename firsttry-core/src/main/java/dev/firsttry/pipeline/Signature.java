package dev.firsttry.pipeline;

import dev.firsttry.expression.Value;
import dev.firsttry.finding.Location;
import java.util.List;
import java.util.Optional;

/**
 * What a callable pipeline takes and gives.
 *
 * @param inputs in the order of the file
 * @param secrets in the order of the file
 * @param outputs in the order of the file
 */
public record Signature(List<Input> inputs, List<Secret> secrets, List<Named> outputs) {

    /** Takes nothing, gives nothing. */
    public static final Signature EMPTY = new Signature(List.of(), List.of(), List.of());

    public Signature {
        inputs = List.copyOf(inputs);
        secrets = List.copyOf(secrets);
        outputs = List.copyOf(outputs);
    }

    /** @param fallback what an input is that nobody gives and that has no default */
    public enum Type {
        STRING(Value.EMPTY),
        NUMBER(Value.of(0)),
        BOOLEAN(Value.of(false));

        private final Value fallback;

        Type(Value fallback) {
            this.fallback = fallback;
        }

        public Value fallback() {
            return fallback;
        }
    }

    /** @param standard the default; empty when there is none */
    public record Input(String name, Location location, Type type, boolean required, Optional<Data.Leaf> standard) {}

    public record Secret(String name, Location location, boolean required) {}
}
