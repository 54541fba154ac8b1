package dev.firsttry.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    private static final RunStatus FAILED = new RunStatus() {
        @Override
        public boolean success(List<String> jobs) {
            return false;
        }

        @Override
        public boolean failure(List<String> jobs) {
            return jobs.isEmpty() || jobs.contains("lint");
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    private static Condition condition(String text) {
        return Condition.parse(text, WorkflowKey.JOB_IF.scope()).orElse(new Condition(Condition.SUCCESS.expr(), true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "`` ; true ; false",
                "true ; true ; false",
                "${{ true }} ; true ; false",
                "false ; false ; false",
                "failure() ; false ; true",
                "always() ; true ; true",
                "always() && github.x ; false ; false",
                "!cancelled() ; true ; true",
                "contains('x', format('{0}', failure())) ; false ; false",
                "github.ref || always() ; true ; true",
                "failure('lint') ; false ; true",
                "failure('other') ; false ; false",
                "${{ false }} && true ; true ; false",
            })
    void a_condition_without_a_status_function_implies_success(String text, boolean good, boolean failed) {
        Condition condition = condition(text);
        assertThat(condition.holds(Environment.of(Map.of())).orElse(!good)).isEqualTo(good);
        Environment afterFailure = new Environment(Map.of(), FAILED, FileHasher.NONE);
        assertThat(condition.holds(afterFailure).orElse(!failed)).isEqualTo(failed);
    }

    @Test
    void text_beside_an_expression_is_always_true() {
        assertThat(condition("${{ github.a }} && github.b").alwaysTrue()).isTrue();
        assertThat(condition("${{ github.a }} ").alwaysTrue()).isTrue();
        assertThat(condition("${{ github.a && github.b }}").alwaysTrue()).isFalse();
        assertThat(condition("github.a && github.b").alwaysTrue()).isFalse();
    }

    @Test
    void faults_are_placed_in_both_spellings() {
        Scope scope = WorkflowKey.JOB_IF.scope();
        assertThat(Condition.parse("matrix.x", scope).problems().get(0).offset())
                .isZero();
        assertThat(Condition.parse("${{ matrix.x }}", scope).problems().get(0).offset())
                .isEqualTo(4);
    }
}
