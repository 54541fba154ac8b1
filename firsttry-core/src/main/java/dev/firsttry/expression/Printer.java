package dev.firsttry.expression;

import java.util.List;
import java.util.stream.Collectors;

/** An expression as canonical text: parsing it again gives the same tree. */
final class Printer implements Expr.Cases<String> {

    private static final int NOT = 5;
    private static final int POSTFIX = 6;

    private static final Printer INSTANCE = new Printer();
    private static final Strength STRENGTH = new Strength();

    private Printer() {}

    static String print(Expr expr) {
        return expr.fold(INSTANCE);
    }

    private static String operand(Expr expr, int weakest) {
        String text = print(expr);
        return expr.fold(STRENGTH) >= weakest ? text : "(" + text + ")";
    }

    @Override
    public String literal(Expr.Literal expr) {
        return switch (Coercion.kind(expr.value())) {
            case NULL -> "null";
            case BOOL, ARRAY, OBJECT -> Coercion.text(expr.value());
            case NUMBER -> number(Coercion.number(expr.value()));
            case TEXT -> "'" + Coercion.text(expr.value()).replace("'", "''") + "'";
        };
    }

    /** All digits, unlike the output of the language. */
    private static String number(double number) {
        return Double.toString(number);
    }

    @Override
    public String context(Expr.Context expr) {
        return expr.name();
    }

    @Override
    public String index(Expr.Index expr) {
        String target = operand(expr.target(), POSTFIX);
        String name = Analysis.constantName(expr.index()).filter(Lexer::isName).orElse("");
        return name.isEmpty() ? target + "[" + print(expr.index()) + "]" : target + "." + name;
    }

    @Override
    public String wildcard(Expr.Wildcard expr) {
        return operand(expr.target(), POSTFIX) + ".*";
    }

    @Override
    public String call(Expr.Call expr) {
        return expr.arguments().stream()
                .map(Printer::print)
                .collect(Collectors.joining(", ", expr.function().spelling() + "(", ")"));
    }

    @Override
    public String not(Expr.Not expr) {
        return "!" + operand(expr.operand(), NOT);
    }

    @Override
    public String compare(Expr.Compare expr) {
        int strength = expr.operator().strength();
        return operand(expr.left(), strength)
                + " "
                + expr.operator().symbol()
                + " "
                + operand(expr.right(), strength + 1);
    }

    @Override
    public String logical(Expr.Logical expr) {
        List<String> operands = expr.operands().stream()
                .map(operand -> operand(operand, expr.operator().strength() + 1))
                .toList();
        return String.join(" " + expr.operator().symbol() + " ", operands);
    }

    private static final class Strength implements Expr.Cases<Integer> {
        /** Between an operand of an operator and the target of an index, which a literal cannot be. */
        @Override
        public Integer literal(Expr.Literal expr) {
            return NOT;
        }

        @Override
        public Integer context(Expr.Context expr) {
            return POSTFIX;
        }

        @Override
        public Integer index(Expr.Index expr) {
            return POSTFIX;
        }

        @Override
        public Integer wildcard(Expr.Wildcard expr) {
            return POSTFIX;
        }

        @Override
        public Integer call(Expr.Call expr) {
            return POSTFIX;
        }

        @Override
        public Integer not(Expr.Not expr) {
            return NOT;
        }

        @Override
        public Integer compare(Expr.Compare expr) {
            return expr.operator().strength();
        }

        @Override
        public Integer logical(Expr.Logical expr) {
            return expr.operator().strength();
        }
    }
}
