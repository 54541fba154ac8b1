package dev.firsttry.expression.rules;

import dev.firsttry.expression.Outcome;
import java.util.Map;

/** GitLab's {@code rules:if}: the door of this package. Nothing here throws on bad text. */
public final class RuleExpressions {

    private RuleExpressions() {}

    /** Parses a condition; empty text is a fault. */
    public static Outcome<RuleExpr> parse(String text) {
        return RuleParser.parse(text);
    }

    /**
     * Whether the condition holds. A variable that is not in the map is {@code null}; one that is empty text is not
     * null, but does not hold on its own.
     */
    public static boolean holds(RuleExpr expr, Map<String, String> variables) {
        return expr.fold(new RuleEvaluator(variables)).isPresent();
    }
}
