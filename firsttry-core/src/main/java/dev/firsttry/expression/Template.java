package dev.firsttry.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Text with <code>{@literal ${{ }}}</code> in it: {@code a ${{ x }} b}. */
public record Template(List<Part> parts) {

    static final String OPEN = "${{";
    static final String CLOSE = "}}";

    public Template {
        parts = List.copyOf(parts);
    }

    /** A stretch of a template. */
    public sealed interface Part {
        <R> R fold(java.util.function.Function<String, R> literal, java.util.function.Function<Expr, R> embedded);
    }

    /** As it stands. */
    public record Literal(String text) implements Part {
        @Override
        public <R> R fold(
                java.util.function.Function<String, R> literal, java.util.function.Function<Expr, R> embedded) {
            return literal.apply(text);
        }
    }

    /** The result of an expression; positions are those of the whole template. */
    public record Embedded(Expr expr) implements Part {
        @Override
        public <R> R fold(
                java.util.function.Function<String, R> literal, java.util.function.Function<Expr, R> embedded) {
            return embedded.apply(expr);
        }
    }

    /** Whether there is anything to evaluate in this text. */
    public static boolean hasExpression(String text) {
        return text.contains(OPEN);
    }

    /** Parses; offsets of faults count from the start of the text. All expressions are looked at. */
    public static Outcome<Template> parse(String text, Scope scope) {
        return new TemplateParser(text, scope).parse();
    }

    /** The expression when the text is nothing but one: its value then keeps its type. */
    public Optional<Expr> single() {
        return parts.size() == 1 ? parts.get(0).fold(text -> Optional.empty(), Optional::of) : Optional.empty();
    }

    /** Whether expressions and other text are joined, which always gives text. */
    public boolean isConcatenation() {
        return single().isEmpty() && !expressions().isEmpty();
    }

    public List<Expr> expressions() {
        List<Expr> all = new ArrayList<>();
        for (Part part : parts) {
            part.<Optional<Expr>>fold(text -> Optional.empty(), Optional::of).ifPresent(all::add);
        }
        return all;
    }

    /** What all expressions read together. */
    public Analysis analysis() {
        return Analysis.of(expressions());
    }

    /** The value: of the single expression, else text. */
    public Outcome<Value> evaluate(Environment environment) {
        return Expressions.evaluate(asExpression(), environment);
    }

    /** One expression with the same value; a concatenation becomes a call of {@code format}, as in the service. */
    public Expr asExpression() {
        return single().orElseGet(this::asFormat);
    }

    private Expr asFormat() {
        List<Expr> arguments = new ArrayList<>();
        String pattern = parts.stream()
                .map(part -> part.fold(
                        text -> text.replace("{", "{{").replace("}", "}}"), expr -> placeholder(arguments, expr)))
                .collect(Collectors.joining());
        arguments.add(0, new Expr.Literal(Value.of(pattern), 0));
        return new Expr.Call(Function.FORMAT, arguments, 0);
    }

    private static String placeholder(List<Expr> arguments, Expr expr) {
        arguments.add(expr);
        return "{" + (arguments.size() - 1) + "}";
    }
}
