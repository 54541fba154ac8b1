package dev.firsttry.expression;

import dev.firsttry.expression.Expr.Comparison;
import dev.firsttry.expression.Expr.Junction;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** How the parser goes on at an operator between operands. */
record Operator(int strength, BiFunction<Parser, Expr, Expr> continuation) {

    private static final Map<String, Operator> BY_SYMBOL = bySymbol();

    /** The strength of the operator that this token is; 0 when it is none. */
    static int strength(Token token) {
        return token.type() == Token.Type.SYMBOL && BY_SYMBOL.containsKey(token.text())
                ? of(token).strength()
                : 0;
    }

    static Operator of(Token token) {
        return BY_SYMBOL.get(token.text());
    }

    Expr parse(Parser parser, Expr left) {
        return continuation.apply(parser, left);
    }

    private static Map<String, Operator> bySymbol() {
        Map<String, Operator> map = new HashMap<>();
        for (Comparison operator : Comparison.values()) {
            map.put(
                    operator.symbol(),
                    new Operator(operator.strength(), (parser, left) -> parser.comparison(operator, left)));
        }
        for (Junction operator : Junction.values()) {
            map.put(
                    operator.symbol(),
                    new Operator(operator.strength(), (parser, left) -> parser.junction(operator, left)));
        }
        return map;
    }
}
