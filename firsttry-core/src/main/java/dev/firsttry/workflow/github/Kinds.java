package dev.firsttry.workflow.github;

import dev.firsttry.expression.Value;

/** Asks a value for its type. */
final class Kinds {

    private Kinds() {}

    static boolean isBoolean(Value value) {
        return value instanceof Value.Bool;
    }

    static boolean isNumber(Value value) {
        return value instanceof Value.Num;
    }

    static boolean isText(Value value) {
        return value instanceof Value.Text;
    }
}
