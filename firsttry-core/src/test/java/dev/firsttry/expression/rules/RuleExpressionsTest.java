package dev.firsttry.expression.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.expression.ExpressionFault;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleExpressionsTest {

    private static final Map<String, String> VARIABLES = Map.of(
            "BRANCH", "feature/login-42",
            "EMPTY", "",
            "BLANK", " ",
            "FORM", "/^feature/",
            "BROKEN", "/[/",
            "LINES", "one\nTwo");

    private static boolean holds(String text) {
        return RuleExpressions.parse(text)
                .map(expr -> RuleExpressions.holds(expr, VARIABLES))
                .fold(held -> held, faults -> {
                    throw new AssertionError(faults.toString());
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "$BRANCH ; true",
                "$EMPTY ; false",
                "$BLANK ; false",
                "$MISSING ; false",
                "$MISSING == null ; true",
                "$EMPTY == null ; false",
                "$EMPTY == \"\" ; true",
                "$MISSING == '' ; false",
                "null == $MISSING ; true",
                "$BRANCH == 'feature/login-42' ; true",
                "$BRANCH == 'Feature/login-42' ; false",
                "$BRANCH != \"x\" ; true",
                "$BRANCH =~ /login/ ; true",
                "$BRANCH =~ /^login/ ; false",
                "$BRANCH =~ /LOGIN/ ; false",
                "$BRANCH =~ /LOGIN/i ; true",
                "$BRANCH =~ /^feature\\/login-\\d+$/ ; true",
                "$LINES =~ /^two$/i ; false",
                "$LINES =~ /^two$/im ; true",
                "$LINES =~ /one.Two/ ; false",
                "$LINES =~ /one.Two/s ; true",
                "$BRANCH !~ /login/ ; false",
                "$MISSING =~ /login/ ; false",
                "$MISSING !~ /login/ ; true",
                "$MISSING =~ /^$|x/ ; true",
                "$BRANCH =~ $FORM ; true",
                "$BRANCH !~ $FORM ; false",
                "$BRANCH =~ $MISSING ; false",
                "$BRANCH !~ $MISSING ; true",
                "$BRANCH =~ $BROKEN ; false",
                "$BRANCH =~ $BRANCH ; true",
                "$BRANCH && $EMPTY ; false",
                "$EMPTY && $BRANCH ; true",
                "$MISSING && $BRANCH ; false",
                "$EMPTY || $BRANCH ; false",
                "$MISSING || $BRANCH ; true",
                "$BRANCH || $MISSING && $MISSING ; true",
                "($BRANCH || $MISSING) && $MISSING ; false",
                "$MISSING == null && $BRANCH =~ /login/ || $EMPTY ; true",
                "('a' || 'b') == 'a' ; true",
                "'a' == ('a' && 'b') ; false",
                "!$MISSING ; true",
                "!($BRANCH =~ /login/) ; false",
                "true ; true",
                "false || true ; true",
                "'true' == true ; false",
                "/ab/ == /ab/ ; true",
            })
    void conditions(String text, boolean expected) {
        assertThat(holds(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "`` ; 0",
                "${BRANCH} ; 0",
                "$A = 1 ; 3",
                "$A == ; 5",
                "== $A ; 0",
                "$A $B ; 3",
                "($A ; 3",
                "$A) ; 2",
                "$A == 'x ; 6",
                "$A =~ /[z-a]/ ; 6",
                "$A =~ /x/ ; 6",
                "$A =~ abc ; 6",
                "$A && ; 5",
                "1 == 1 ; 0",
            })
    void faults_point_at_their_column(String text, int offset) {
        assertThat(RuleExpressions.parse(text).problems())
                .extracting(ExpressionFault::offset)
                .containsExactly(offset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "!", "$A&&", "$A==", "/x", "'", "\"a", "$", "($A)||"})
    void endless_text_is_a_fault(String piece) {
        assertThat(RuleExpressions.parse(piece.repeat(10_000)).problems()).isNotEmpty();
    }

    @Test
    void braces_get_a_hint() {
        assertThat(RuleExpressions.parse("${X}").problems().get(0).message()).contains("$NAME");
    }

    @Property(tries = 1000)
    void random_text_gives_a_tree_or_one_fault_inside_it(@ForAll("texts") String text) {
        for (ExpressionFault fault : RuleExpressions.parse(text).problems()) {
            assertThat(fault.offset()).isBetween(0, text.length());
        }
        RuleExpressions.parse(text).map(expr -> RuleExpressions.holds(expr, VARIABLES));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "$A", "$", "==", "!=", "=~", "!~", "&&", "||", "(", ")", "/ab/", "/", "i", "\\", "'", "\"",
                        "null", "true", "!", " ", "\n", "[", "*", "\u00e9", "\ud83d")
                .list()
                .ofMaxSize(20)
                .map(words -> String.join("", words));
    }
}
