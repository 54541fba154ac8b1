package dev.firsttry.expression;

import dev.firsttry.expression.Expr.Comparison;
import dev.firsttry.expression.Expr.Junction;
import java.util.ArrayList;
import java.util.List;

/** Tokens to a tree by precedence climbing. Syntax stops at the first fault; unknown names are collected. */
final class Parser {

    /** The service's own limits. */
    static final int MAX_DEPTH = 50;

    static final int MAX_LENGTH = 21_000;

    private final List<Token> tokens;
    private final Names names;
    private int position;
    private int depth;

    private Parser(List<Token> tokens, Names names) {
        this.tokens = tokens;
        this.names = names;
    }

    /** @param base added to every position */
    static Outcome<Expr> parse(String text, int base, Scope scope) {
        if (text.length() > MAX_LENGTH) {
            return Outcome.bad("an expression has at most " + MAX_LENGTH + " characters", base);
        }
        Names names = new Names(scope);
        try {
            Expr expr = new Parser(Lexer.tokens(text, base), names).whole();
            return names.faults().isEmpty() ? Outcome.good(expr) : new Outcome.Bad<>(names.faults());
        } catch (Stop stop) {
            return new Outcome.Bad<>(names.faultsAnd(stop.fault()));
        }
    }

    private Expr whole() {
        Expr expr = nested();
        if (peek().type() != Token.Type.END) {
            throw unexpected();
        }
        return expr;
    }

    private Expr nested() {
        enter();
        Expr expr = climb(0);
        depth--;
        return expr;
    }

    /** An expression whose operators are all stronger than {@code weakest}. A chain is a deep tree, so it counts. */
    private Expr climb(int weakest) {
        Expr left = unary();
        int links = 0;
        for (; Operator.strength(peek()) > weakest; links++) {
            enter();
            left = Operator.of(peek()).parse(this, left);
        }
        depth -= links;
        return left;
    }

    Expr comparison(Comparison operator, Expr left) {
        int at = take().at();
        return new Expr.Compare(operator, left, climb(operator.strength()), at);
    }

    Expr junction(Junction operator, Expr first) {
        int at = peek().at();
        List<Expr> operands = new ArrayList<>(List.of(first));
        while (accept(operator.symbol())) {
            operands.add(climb(operator.strength()));
        }
        return new Expr.Logical(operator, operands, at);
    }

    private Expr unary() {
        Token token = peek();
        if (!accept("!")) {
            return postfix();
        }
        enter();
        Expr operand = unary();
        depth--;
        return new Expr.Not(operand, token.at());
    }

    private Expr postfix() {
        Token first = peek();
        Expr expr = primary();
        boolean indexable = first.type() == Token.Type.NAME && !isKeyword(first) || first.is("(");
        int links = 0;
        while (indexable && (peek().is(".") || peek().is("["))) {
            expr = take().is(".") ? property(expr) : index(expr);
            enter();
            links++;
        }
        depth -= links;
        return expr;
    }

    private Expr property(Expr target) {
        Token name = take();
        if (name.is("*")) {
            return new Expr.Wildcard(target, name.at());
        }
        if (name.type() != Token.Type.NAME) {
            position--;
            throw unexpected();
        }
        return new Expr.Index(target, new Expr.Literal(Value.of(name.text()), name.at()), name.at());
    }

    private Expr index(Expr target) {
        int at = peek().at();
        if (accept("*")) {
            expect("]");
            return new Expr.Wildcard(target, at);
        }
        Expr index = nested();
        expect("]");
        return new Expr.Index(target, index, at);
    }

    private Expr primary() {
        Token token = take();
        if (token.is("(")) {
            Expr inner = nested();
            expect(")");
            return inner;
        }
        return switch (token.type()) {
            case TEXT -> new Expr.Literal(Value.of(token.text()), token.at());
            case NUMBER -> new Expr.Literal(Value.of(token.number()), token.at());
            case NAME -> named(token);
            case SYMBOL, END -> {
                position--;
                throw unexpected();
            }
        };
    }

    private Expr named(Token name) {
        if (isKeyword(name)) {
            return new Expr.Literal(keyword(name.text()), name.at());
        }
        if (!accept("(")) {
            return names.context(name);
        }
        return names.call(name, arguments());
    }

    private List<Expr> arguments() {
        List<Expr> arguments = new ArrayList<>();
        if (accept(")")) {
            return arguments;
        }
        do {
            arguments.add(nested());
        } while (accept(","));
        expect(")");
        return arguments;
    }

    private static boolean isKeyword(Token name) {
        return switch (name.text()) {
            case "true", "false", "null", "NaN", "Infinity" -> true;
            default -> false;
        };
    }

    private static Value keyword(String word) {
        return switch (word) {
            case "true" -> Value.of(true);
            case "false" -> Value.of(false);
            case "NaN" -> Value.of(Double.NaN);
            case "Infinity" -> Value.of(Double.POSITIVE_INFINITY);
            default -> Value.NULL;
        };
    }

    private void enter() {
        if (++depth > MAX_DEPTH) {
            throw new Stop("nested deeper than " + MAX_DEPTH + " levels", peek().at());
        }
    }

    private boolean accept(String symbol) {
        boolean found = peek().is(symbol);
        position += found ? 1 : 0;
        return found;
    }

    private void expect(String symbol) {
        if (!accept(symbol)) {
            throw new Stop("expected '" + symbol + "' but found " + peek().described(), peek().at());
        }
    }

    private Stop unexpected() {
        return new Stop("unexpected " + peek().described(), peek().at());
    }

    private Token peek() {
        return tokens.get(position);
    }

    /** The end is never passed. */
    private Token take() {
        return tokens.get(position++);
    }
}
