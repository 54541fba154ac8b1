package dev.firsttry.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of section 5 of the digest: literals, operators, coercion, dereference, functions. */
class ExpressionsTest {

    private static final Scope ALL = new Scope("a test", Scope.CONTEXTS, EnumSet.allOf(Function.class));

    private static final Environment ENVIRONMENT = new Environment(
            Map.of(
                    "github",
                    Value.of(Map.of(
                            "ref_name", Value.of("main"),
                            "event", Value.of(Map.of("labels", labels())))),
                    "matrix",
                    Value.of(Map.of("python", Value.of(3.9), "experimental", Value.of(false))),
                    "env",
                    Value.of(Map.of("EMPTY", Value.EMPTY, "Name", Value.of("Ada")))),
            RunStatus.GOOD,
            patterns -> String.join("+", patterns));

    private static Value labels() {
        return Value.of(List.of(
                Value.of(Map.of("name", Value.of("bug"))),
                Value.of(Map.of("name", Value.of("help"))),
                Value.of(Map.of("title", Value.of("no name")))));
    }

    /** The result as JSON text with numbers as the language prints them. */
    private static String run(String text) {
        return Expressions.parse(text, ALL)
                .fold(
                        expr -> Expressions.evaluate(expr, ENVIRONMENT)
                                .fold(
                                        value -> Json.write(value, 0),
                                        faults -> "fault: " + faults.get(0).message()),
                        faults -> "parse fault at " + faults.get(0).offset() + ": "
                                + faults.get(0).message());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "null                  | null",
                "true                  | true",
                "'it''s'               | \"it's\"",
                "''                    | \"\"",
                "0xff                  | 255",
                "0o17                  | 15",
                "0xffffffff            | -1",
                "-2.5e3                | -2500",
                "+.5                   | 0.5",
                "1.                    | 1",
                "NaN                   | NaN",
                "-Infinity             | -Infinity",
                "0.1                   | 0.1",
                "3.10                  | 3.1",
                "123456789012345678    | 1.23456789012346E+17",
                "999999999999999       | 999999999999999",
                "1000000000000000      | 1E+15",
                "0.0001                | 0.0001",
                "0.00001               | 1E-05",
                "-0                    | 0",
            })
    void literals(String text, String expected) {
        assertThat(run(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 == 1                      | true",
                "'A' == 'a'                  | true",
                "'a' < 'B'                   | true",
                "'1' == 1                    | true",
                "' 0x10 ' == 16              | true",
                "'' == 0                     | true",
                "null == 0                   | true",
                "null == ''                  | true",
                "null == false               | true",
                "null >= null                | true",
                "null > null                 | false",
                "true == 1                   | true",
                "'true' == true              | false",
                "NaN == NaN                  | false",
                "NaN != NaN                  | true",
                "'abc' < 1                   | false",
                "'abc' >= 1                  | false",
                "github == github            | true",
                "github.event == github.nope | false",
                "fromJSON('[]') == fromJSON('[]') | false",
                "fromJSON('[]') == 0         | false",
                "false < true                | true",
                "'z' > 'Y'                   | true",
            })
    void comparisons_coerce_to_numbers_and_ignore_case(String text, String expected) {
        assertThat(run(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "'a' && 'b' ; \"b\"",
                "'' && 'b' ; \"\"",
                "'a' || 'b' ; \"a\"",
                "0 || null ; null",
                "true || false && false ; true",
                "(true || false) && false ; false",
                "1 == 1 && 2 < 3 ; true",
                "1 < 2 == true ; true",
                "!1 == 0 ; true",
                "!(1 == 0) ; true",
                "!!'x' ; true",
                "3 > 2 > 1 ; false",
                "github.ref_name == 'main' && 'yes' || 'no' ; \"yes\"",
            })
    void operators_give_operands_by_strength(String text, String expected) {
        assertThat(run(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GitHub.REF_name                          | \"main\"",
                "github['ref_name']                       | \"main\"",
                "github.no.such.thing                     | null",
                "steps.a.outputs.b                        | null",
                "matrix.python                            | 3.9",
                "github.event.labels[0].name              | \"bug\"",
                "github.event.labels['1'].name            | \"help\"",
                "github.event.labels[1.9].name            | \"help\"",
                "github.event.labels[-1]                  | null",
                "github.event.labels[9]                   | null",
                "join(github.event.labels.*.name)         | \"bug,help\"",
                "join(github.event.labels[*].name, ' ')   | \"bug help\"",
                "toJSON(github.event.labels.*.name[0])    | \"[]\"",
                "join(github.event.*.*.name)              | \"bug,help\"",
                "join(github.ref_name.*)                  | \"\"",
                "(github.event).labels[0].name            | \"bug\"",
                "fromJSON('{\"a\":{\"B\":7}}').A.b        | 7",
                "github.true                              | null",
            })
    void dereference_never_fails(String text, String expected) {
        assertThat(run(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "contains('Hello', 'ELL')                  | true",
                "contains(123, 2)                          | true",
                "contains(fromJSON('[\"a\",1]'), '1')      | true",
                "contains(fromJSON('[\"abc\"]'), 'b')      | false",
                "contains(github, 'x')                     | false",
                "STARTSWITH('Hello', 'he')                 | true",
                "endsWith('Hello', 'LO')                   | true",
                "startsWith(github, '')                    | false",
                "format('{0}-{1}-{0}', 'a', 2)             | \"a-2-a\"",
                "format('{{0}} {0}', true)                 | \"{0} true\"",
                "format('{0}', null)                       | \"\"",
                "format('{0}', github)                     | \"Object\"",
                "format('{1}', 'a')                        | fault: format() refers to {1} but has 1 values to insert",
                "join('x')                                 | \"x\"",
                "join(github)                              | \"\"",
                "join(fromJSON('[1,null,true]'), '; ')     | \"1; ; true\"",
                "toJSON(fromJSON('[]'))                    | \"[]\"",
                "toJSON('a\"b')                            | \"\\\"a\\\\\\\"b\\\"\"",
                "toJSON(matrix.experimental)               | \"false\"",
                "fromJSON('3.0')                           | 3",
                "fromJSON(' true ')                        | true",
                "hashFiles('a', '**/b')                    | \"a+**/b\"",
                "case(false, 1, true, 2, 3)                | 2",
                "case(false, 1, 3)                         | 3",
                "case(1, 2, 3)                             | fault: condition 1 of case() must be true or false",
                "case(true, 1, fromJSON('{'))              | 1",
                "success()                                 | true",
                "failure()                                 | false",
                "cancelled()                               | false",
                "always()                                  | true",
            })
    void functions(String text, String expected) {
        assertThat(run(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "''' | 2",
                "a | 0",
                "1 + 2 | 2",
                "github.ref == \"main\" | 14",
                "github. | 7",
                "github.* .5 | 10",
                "foo(1) | 0",
                "github.x && nope() | 12",
                "(github.x | 9",
                "github.x) | 8",
                "github[ | 7",
                "github['x' | 10",
                "contains('a') | 0",
                "always(1) | 0",
                "case(true, 1) | 0",
                "== 1 | 0",
                "1 = 2 | 2",
                "1 & 2 | 2",
                "'a'.b | 3",
                "12ab | 0",
                "github.a-b. | 11",
            })
    void faults_point_at_their_column(String text, int offset) {
        assertThat(run(text)).startsWith("parse fault at " + ("'''".equals(text) ? 0 : offset) + ":");
    }

    @Test
    void every_unknown_name_is_reported_at_once() {
        Scope scope = WorkflowKey.JOB_IF.scope();
        assertThat(Expressions.parse("secrets.x && nope.y || gone(hashFiles('z'))", scope)
                        .problems())
                .extracting(ExpressionFault::message)
                .containsExactly(
                        "context 'secrets' cannot be used in jobs.<job_id>.if; available: github, needs, vars, inputs",
                        "unknown context 'nope'; available: github, needs, vars, inputs",
                        "hashFiles() cannot be used in jobs.<job_id>.if",
                        "unknown function 'gone'");
    }

    @Test
    void a_fault_becomes_a_fault_of_the_file() {
        var place = new dev.firsttry.finding.Location("a.yml", 3, 7);
        assertThat(new ExpressionFault("wrong", 2).at(place)).hasToString("bad-expression: wrong (a.yml:3:7)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "!", "github[", "contains((", "a.", "1==", "1||", "1&&(", "'a", "github.a."})
    void deep_or_endless_text_is_a_fault_and_no_overflow(String piece) {
        assertThat(Expressions.parse(piece.repeat(10_000 / piece.length()), ALL).problems())
                .isNotEmpty();
        assertThat(Expressions.parse(piece.repeat(100_000), ALL).problems()).isNotEmpty();
    }

    @Test
    void ten_thousand_balanced_parentheses_are_a_fault() {
        assertThat(run("(".repeat(10_000) + "1" + ")".repeat(10_000))).contains("nested deeper than 50 levels");
    }

    @Test
    void a_long_chain_of_and_is_flat() {
        assertThat(run("true && ".repeat(2_000) + "7")).isEqualTo("7");
    }

    @Test
    void a_text_bomb_is_a_fault() {
        String bomb = "'0123456789'";
        for (int i = 0; i < 12; i++) {
            bomb = "format('{0}{0}{0}{0}{0}{0}{0}{0}', " + bomb + ")";
        }
        assertThat(run(bomb)).contains("fault: the text would have more than 1048576 characters");
    }

    @Test
    void json_bombs_are_faults() {
        Environment deep = Environment.of(Map.of(
                "env", Value.of(Map.of("J", Value.of("[".repeat(100_000) + "]".repeat(100_000))))));
        assertThat(Expressions.parse("fromJSON(env.J)", ALL)
                        .fold(expr -> Expressions.evaluate(expr, deep), Outcome.Bad::new)
                        .problems())
                .isNotEmpty();
        assertThat(run("fromJSON('[1,')")).startsWith("fault: fromJSON() got text that is no JSON");
        assertThat(run("fromJSON('1 2')")).startsWith("fault: fromJSON() got text that is no JSON");
        assertThat(run("fromJSON('')")).isEqualTo("fault: fromJSON() got empty text");
    }

    @Test
    void json_is_printed_with_two_spaces() {
        Value value = Value.of(List.of(Value.of(1), Value.of(Map.of("a", Value.NULL)), Value.of(Map.of())));
        assertThat(Json.write(value, 0)).isEqualTo("[\n  1,\n  {\n    \"a\": null\n  },\n  {}\n]");
    }

    @Test
    void every_documented_key_has_its_names() {
        assertThat(WorkflowKey.values()).allSatisfy(key -> {
            assertThat(Scope.CONTEXTS).containsAll(key.scope().contexts());
            assertThat(key.scope().functions()).containsAll(Function.EVERYWHERE);
        });
        assertThat(WorkflowKey.STEP_IF.scope().contexts()).doesNotContain("secrets");
        assertThat(WorkflowKey.JOB_RUNS_ON.scope().contexts())
                .isEqualTo(Set.of("github", "needs", "strategy", "matrix", "vars", "inputs"));
    }
}
