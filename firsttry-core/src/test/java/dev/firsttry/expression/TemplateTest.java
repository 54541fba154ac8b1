package dev.firsttry.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

    private static final Scope STEP = WorkflowKey.STEP_RUN.scope();
    private static final Environment ENVIRONMENT = Environment.of(Map.of(
            "matrix", Value.of(Map.of("n", Value.of(3.9), "ok", Value.of(true))),
            "env", Value.of(Map.of("A", Value.of("x")))));

    private static Template template(String text) {
        return Template.parse(text, STEP).orElse(new Template(List.of()));
    }

    private static Value value(String text) {
        return template(text).evaluate(ENVIRONMENT).orElse(Value.of("fault"));
    }

    @Test
    void a_single_expression_keeps_its_type() {
        assertThat(value("${{ matrix.n }}")).isEqualTo(Value.of(3.9));
        assertThat(value("${{matrix.ok}}")).isEqualTo(Value.of(true));
        assertThat(template("${{ matrix.n }}").isConcatenation()).isFalse();
    }

    @Test
    void expressions_in_text_give_text() {
        assertThat(value("v${{ matrix.n }} {0} ${{ env.A }}!")).isEqualTo(Value.of("v3.9 {0} x!"));
        assertThat(value("${{ matrix.n }}${{ env.A }}")).isEqualTo(Value.of("3.9x"));
        assertThat(value("plain }} text")).isEqualTo(Value.of("plain }} text"));
        assertThat(template(" ${{ matrix.n }}").isConcatenation()).isTrue();
    }

    @Test
    void a_closing_mark_inside_quotes_does_not_close() {
        assertThat(value("${{ '}}' }}")).isEqualTo(Value.of("}}"));
        assertThat(value("${{ format('{{{0}}}', 'it''s') }}")).isEqualTo(Value.of("{it's}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "abc ${{ matrix.x   | 4",
                "${{ matrix.x }} ${{ nope.x }} | 20",
                "ab${{ }}           | 6",
                "a ${{ 'x }}        | 2",
                "${{ a.b }}         | 4",
            })
    void faults_count_from_the_start_of_the_text(String text, int offset) {
        assertThat(Template.parse(text, STEP).problems())
                .extracting(ExpressionFault::offset)
                .containsExactly(offset);
    }

    @Test
    void faults_of_all_expressions_are_listed() {
        assertThat(Template.parse("${{ a.b }} ${{ 1 + }} ${{ github.", STEP).problems())
                .extracting(ExpressionFault::offset)
                .containsExactly(4, 17, 22);
    }

    @Test
    void many_expressions_are_read_in_linear_time() {
        assertThat(template("${{ env.A }} ".repeat(50_000)).expressions()).hasSize(50_000);
    }

    @Test
    void what_is_read_is_known_without_running() {
        Analysis analysis = template(
                        "${{ needs.build.outputs.v }} ${{ matrix[env.A] }} ${{ toJSON(needs.Lint) }} ${{ needs.t.result }}")
                .analysis();
        assertThat(analysis.contexts()).isEqualTo(Set.of("needs", "matrix", "env"));
        assertThat(analysis.neededOutputs()).isEqualTo(Set.of("build", "Lint"));
        assertThat(analysis.paths()).contains(List.of("matrix", "*"), List.of("needs", "t", "result"));
    }

    @Test
    void reading_all_of_needs_reads_every_output() {
        assertThat(template("${{ toJSON(needs) }}").analysis().neededOutputs()).containsExactly("*");
        assertThat(template("${{ join(needs.*.result) }}").analysis().neededOutputs())
                .isEmpty();
        assertThat(template("${{ needs.*.outputs.x }}").analysis().neededOutputs())
                .containsExactly("*");
    }
}
