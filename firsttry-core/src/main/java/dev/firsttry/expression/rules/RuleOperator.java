package dev.firsttry.expression.rules;

import java.util.Arrays;
import java.util.Optional;

/** Operators between two operands, with their strength. */
public enum RuleOperator {
    OR("||", 1),
    AND("&&", 2),
    EQUAL("==", 3),
    NOT_EQUAL("!=", 3),
    MATCH("=~", 3),
    NO_MATCH("!~", 3);

    private final String symbol;
    private final int strength;

    RuleOperator(String symbol, int strength) {
        this.symbol = symbol;
        this.strength = strength;
    }

    public String symbol() {
        return symbol;
    }

    int strength() {
        return strength;
    }

    static Optional<RuleOperator> of(String symbol) {
        return Arrays.stream(values())
                .filter(operator -> operator.symbol.equals(symbol))
                .findFirst();
    }
}
