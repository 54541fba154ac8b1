package dev.firsttry.workflow.github;

import dev.firsttry.expression.Value;
import dev.firsttry.pipeline.Signature.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Types of inputs of callable workflows. */
final class InputTypes {

    private InputTypes() {}

    static Optional<Type> named(String name) {
        return Arrays.stream(Type.values())
                .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** Text takes every scalar; numbers and booleans take only their own. */
    static boolean fits(Type type, Value value) {
        return switch (type) {
            case STRING -> true;
            case NUMBER -> Kinds.isNumber(value);
            case BOOLEAN -> Kinds.isBoolean(value);
        };
    }
}
