package dev.firsttry.expression;

import java.util.List;

/**
 * The value of an {@code if} key, which may stand without <code>{@literal ${{ }}}</code>.
 *
 * @param expr as written; {@code success()} for empty text
 * @param alwaysTrue the text joins an expression with other text, such as <code>{@literal ${{ a }} && b}</code>: the
 *     result is text that is not empty, so the condition holds whatever it says. Never what the author meant.
 */
public record Condition(Expr expr, boolean alwaysTrue) {

    /** The condition of a job or step that has none. */
    public static final Condition SUCCESS = new Condition(success(), false);

    /** Holds whatever happened before. */
    public static final Condition ALWAYS = new Condition(new Expr.Call(Function.ALWAYS, List.of(), 0), false);

    public static Outcome<Condition> parse(String text, Scope scope) {
        if (text.isBlank()) {
            return Outcome.good(SUCCESS);
        }
        if (!Template.hasExpression(text)) {
            return Expressions.parse(text, scope).map(expr -> new Condition(expr, false));
        }
        return Template.parse(text, scope).map(template -> new Condition(template.asExpression(), joinsText(template)));
    }

    private static boolean joinsText(Template template) {
        return template.parts().stream().anyMatch(part -> part.<Boolean>fold(text -> true, expr -> false));
    }

    /** What decides: unless a status function is called anywhere, {@code success()} must hold too. */
    public Expr effective() {
        return Analysis.of(expr).callsStatusFunction()
                ? expr
                : new Expr.Logical(Expr.Junction.AND, List.of(success(), expr), expr.at());
    }

    /** Whether it holds. */
    public Outcome<Boolean> holds(Environment environment) {
        return Expressions.evaluate(effective(), environment).map(Coercion::truthy);
    }

    private static Expr success() {
        return new Expr.Call(Function.SUCCESS, List.of(), 0);
    }
}
