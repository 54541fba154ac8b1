package dev.firsttry.expression.rules;

import com.google.re2j.Pattern;

/** A condition of {@code rules:if}. Variables are text or undefined; there are no numbers and no coercion. */
public sealed interface RuleExpr {

    <R> R fold(Cases<R> cases);

    /** {@code $NAME}. */
    record Variable(String name) implements RuleExpr {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.variable(name);
        }
    }

    /** {@code "text"} or {@code 'text'}; there are no escapes. */
    record Text(String text) implements RuleExpr {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.text(text);
        }
    }

    /** {@code /regex/flags}. */
    record Regex(Pattern pattern) implements RuleExpr {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.regex(pattern);
        }
    }

    /** {@code null}: what an undefined variable is. */
    record Null() implements RuleExpr {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.nothing();
        }
    }

    /** {@code true} or {@code false}. */
    record Flag(boolean value) implements RuleExpr {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.flag(value);
        }
    }

    /** {@code !operand}. */
    record Not(RuleExpr operand) implements RuleExpr {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.not(operand);
        }
    }

    record Binary(RuleOperator operator, RuleExpr left, RuleExpr right) implements RuleExpr {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.binary(this);
        }
    }

    /** One answer for each alternative. */
    interface Cases<R> {
        R variable(String name);

        R text(String text);

        R regex(Pattern pattern);

        R nothing();

        R flag(boolean value);

        R not(RuleExpr operand);

        R binary(Binary expr);
    }
}
