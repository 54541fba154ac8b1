package dev.firsttry.expression;

import java.util.List;

/**
 * An expression of GitHub's language. {@code at} is where it starts in the text (operators: where the operator stands),
 * in UTF-16 units.
 */
public sealed interface Expr {

    int at();

    <R> R fold(Cases<R> cases);

    record Literal(Value value, int at) implements Expr {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.literal(this);
        }
    }

    /** A named context such as {@code github}, spelt as in the text. */
    record Context(String name, int at) implements Expr {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.context(this);
        }
    }

    /** {@code target.name}, where the index is a text literal, or {@code target[index]}. */
    record Index(Expr target, Expr index, int at) implements Expr {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.index(this);
        }
    }

    /** {@code target.*}: all items, on which further indexes apply one by one. */
    record Wildcard(Expr target, int at) implements Expr {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.wildcard(this);
        }
    }

    record Call(Function function, List<Expr> arguments, int at) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.call(this);
        }
    }

    record Not(Expr operand, int at) implements Expr {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.not(this);
        }
    }

    record Compare(Comparison operator, Expr left, Expr right, int at) implements Expr {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.compare(this);
        }
    }

    /** Two or more operands joined by one of {@code &&} and {@code ||}. The value is that of the deciding operand. */
    record Logical(Junction operator, List<Expr> operands, int at) implements Expr {
        public Logical {
            operands = List.copyOf(operands);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.logical(this);
        }
    }

    /** One answer for each alternative. */
    interface Cases<R> {
        R literal(Literal expr);

        R context(Context expr);

        R index(Index expr);

        R wildcard(Wildcard expr);

        R call(Call expr);

        R not(Not expr);

        R compare(Compare expr);

        R logical(Logical expr);
    }

    /** Operators between two operands, weakest first. */
    enum Comparison {
        EQUAL("==", 3),
        NOT_EQUAL("!=", 3),
        LESS("<", 4),
        LESS_OR_EQUAL("<=", 4),
        GREATER(">", 4),
        GREATER_OR_EQUAL(">=", 4);

        private final String symbol;
        private final int strength;

        Comparison(String symbol, int strength) {
            this.symbol = symbol;
            this.strength = strength;
        }

        public String symbol() {
            return symbol;
        }

        int strength() {
            return strength;
        }
    }

    /** Operators that may leave later operands unread. */
    enum Junction {
        OR("||", 1),
        AND("&&", 2);

        private final String symbol;
        private final int strength;

        Junction(String symbol, int strength) {
            this.symbol = symbol;
            this.strength = strength;
        }

        public String symbol() {
            return symbol;
        }

        int strength() {
            return strength;
        }
    }
}
