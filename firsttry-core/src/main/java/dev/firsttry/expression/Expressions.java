package dev.firsttry.expression;

/** GitHub's expression language: the door of this room. Nothing here throws on bad text. */
public final class Expressions {

    private Expressions() {}

    /**
     * Parses the inside of <code>{@literal ${{ }}}</code>, without those marks.
     *
     * @param scope what may be named; every other context or function is a fault
     */
    public static Outcome<Expr> parse(String text, Scope scope) {
        return Parser.parse(text, 0, scope);
    }

    /** Evaluates; a fault for what is only found then, such as an index that {@code format} does not have. */
    public static Outcome<Value> evaluate(Expr expr, Environment environment) {
        return Evaluator.evaluate(expr, environment);
    }

    /** Canonical text, which parses to the same tree. */
    public static String print(Expr expr) {
        return Printer.print(expr);
    }
}
