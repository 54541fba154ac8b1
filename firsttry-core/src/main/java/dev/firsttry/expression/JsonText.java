package dev.firsttry.expression;

import java.util.List;
import java.util.Map;

/** Values as JSON text. */
public final class JsonText {

    private JsonText() {}

    /** As {@code toJSON} prints it; a fault when it is too long or too deep. */
    public static Outcome<String> of(Value value) {
        Expr call = new Expr.Call(Function.TO_JSON, List.of(new Expr.Literal(value, 0)), 0);
        return Expressions.evaluate(call, Environment.of(Map.of())).map(Coercion::text);
    }
}
