package dev.firsttry.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.expression.Expr.Comparison;
import dev.firsttry.expression.Expr.Junction;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExpressionProperties {

    private static final Scope ALL = new Scope("a test", Scope.CONTEXTS, EnumSet.allOf(Function.class));
    private static final Environment NOTHING = Environment.of(Map.of());

    @Property(tries = 500)
    void what_is_printed_parses_to_the_same_tree(@ForAll("trees") Expr expr) {
        String text = Expressions.print(expr);
        Expr again = Expressions.parse(text, ALL).fold(Unplaced::copy, faults -> {
            throw new AssertionError(text + " " + faults);
        });
        assertThat(again).as(text).isEqualTo(expr);
    }

    @Property(tries = 500)
    void evaluation_gives_a_value_or_a_fault(@ForAll("trees") Expr expr) {
        assertThat(Expressions.evaluate(expr, NOTHING)).isNotNull();
        assertThat(Analysis.of(expr).contexts()).isSubsetOf(Scope.CONTEXTS);
    }

    @Property(tries = 1000)
    void random_text_gives_a_tree_or_faults_inside_it(@ForAll("texts") String text) {
        for (ExpressionFault fault : Expressions.parse(text, ALL).problems()) {
            assertThat(fault.offset()).isBetween(0, text.length());
        }
        for (ExpressionFault fault : Template.parse(text, ALL).problems()) {
            assertThat(fault.offset()).isBetween(0, text.length());
        }
        assertThat(Condition.parse(text, ALL)).isNotNull();
    }

    @Property(tries = 500)
    void printed_numbers_read_back_within_fifteen_digits(@ForAll double number) {
        // Rounded up to fifteen digits, the very largest numbers are beyond every double.
        Assume.that(Math.abs(number) < 1.79e308);
        double again = Numbers.parse(Numbers.print(number));
        assertThat(Math.abs(again - number)).isLessThanOrEqualTo(Math.abs(number) * 1e-14);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "github", ".", "x", "[", "]", "(", ")", "'", "''", "!", "&&", "||", "==", "<", "*", ",", " ",
                        "1", "-", "0x", "e", "${{", "}}", "{", "format", "case(", "toJSON(", "true", "\"", "\u00e9",
                        "\ud83d", "\n")
                .list()
                .ofMaxSize(40)
                .map(words -> String.join("", words));
    }

    @Provide
    Arbitrary<Expr> trees() {
        return tree(3);
    }

    private static Arbitrary<Expr> tree(int depth) {
        Arbitrary<Expr> leaf = Arbitraries.oneOf(
                values().map(value -> new Expr.Literal(value, 0)),
                Arbitraries.of(Scope.CONTEXTS).map(name -> new Expr.Context(name, 0)));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Expr> part = tree(depth - 1);
        Arbitrary<List<Expr>> parts = part.list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.oneOf(
                leaf,
                Combinators.combine(part, part).as((target, index) -> new Expr.Index(target, index, 0)),
                part.map(target -> new Expr.Wildcard(target, 0)),
                part.map(operand -> new Expr.Not(operand, 0)),
                Combinators.combine(Arbitraries.of(Comparison.class), part, part)
                        .as((operator, left, right) -> new Expr.Compare(operator, left, right, 0)),
                Combinators.combine(Arbitraries.of(Junction.class), parts)
                        .as((operator, operands) -> new Expr.Logical(operator, operands, 0)),
                Combinators.combine(Arbitraries.of(Function.CONTAINS, Function.JOIN, Function.FORMAT), part, part)
                        .as((function, a, b) -> new Expr.Call(function, List.of(a, b), 0)));
    }

    private static Arbitrary<Value> values() {
        return Arbitraries.oneOf(
                Arbitraries.of(Value.NULL, Value.of(true), Value.of(false), Value.of(Double.NaN)),
                Arbitraries.doubles().map(Value::of),
                Arbitraries.strings().ofMaxLength(6).map(Value::of),
                Arbitraries.of("a", "b-c", "null", "x y", "'").map(Value::of));
    }
}
