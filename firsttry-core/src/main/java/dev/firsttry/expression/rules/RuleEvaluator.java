package dev.firsttry.expression.rules;

import com.google.re2j.Pattern;
import java.util.Map;

/** Runs a condition. The operators {@code &&} and {@code ||} give an operand, not a boolean. */
final class RuleEvaluator implements RuleExpr.Cases<RuleValue> {

    private final Map<String, String> variables;

    RuleEvaluator(Map<String, String> variables) {
        this.variables = variables;
    }

    @Override
    public RuleValue variable(String name) {
        return variables.containsKey(name) ? new RuleValue.Text(variables.get(name)) : RuleValue.NOTHING;
    }

    @Override
    public RuleValue text(String text) {
        return new RuleValue.Text(text);
    }

    @Override
    public RuleValue regex(Pattern pattern) {
        return new RuleValue.Regex(pattern);
    }

    @Override
    public RuleValue nothing() {
        return RuleValue.NOTHING;
    }

    @Override
    public RuleValue flag(boolean value) {
        return RuleValue.of(value);
    }

    @Override
    public RuleValue not(RuleExpr operand) {
        return RuleValue.of(!operand.fold(this).isPresent());
    }

    @Override
    public RuleValue binary(RuleExpr.Binary expr) {
        RuleValue left = expr.left().fold(this);
        return switch (expr.operator()) {
            case AND -> left.isTrue() ? right(expr) : left;
            case OR -> left.isTrue() ? left : right(expr);
            case EQUAL -> RuleValue.of(left.equals(right(expr)));
            case NOT_EQUAL -> RuleValue.of(!left.equals(right(expr)));
            case MATCH -> RuleValue.of(matches(left, right(expr)));
            case NO_MATCH -> RuleValue.of(!matches(left, right(expr)));
        };
    }

    /** A right side that is no regular expression is searched for the left side: a quirk of the service, kept. */
    private static boolean matches(RuleValue text, RuleValue wanted) {
        return wanted.isTrue()
                && wanted.regex()
                        .map(pattern -> pattern.matcher(text.text()).find())
                        .orElseGet(() -> wanted.text().contains(text.text()));
    }

    private RuleValue right(RuleExpr.Binary expr) {
        return expr.right().fold(this);
    }
}
