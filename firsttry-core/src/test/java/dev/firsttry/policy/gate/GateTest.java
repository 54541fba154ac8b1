package dev.firsttry.policy.gate;

import static dev.firsttry.policy.Policies.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.event.TaskKind;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Violation;
import dev.firsttry.policy.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GateTest {

    private static final Policy STRICT =
            json("{\"locked\":true,\"checks\":{\"tests\":{},\"linting\":{\"fail_on_error\":false}}}")
                    .policy();
    private static final Policy ADVISORY =
            json("{\"locked\":true,\"checks\":{\"tests\":{}},\"enforcement\":{\"mode\":\"advisory\"}}")
                    .policy();
    private static final GateTask PROVEN = check("tests", TaskStatus.SUCCESS);

    @Test
    void a_required_check_that_succeeded_meets_the_policy() {
        Verdict verdict = judge(STRICT, PROVEN);
        assertThat(verdict.met()).isTrue();
        assertThat(verdict.failsBuild()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskStatus.class,
            names = {"FAILURE", "CANCELLED", "UNSUPPORTED", "SKIPPED"})
    void a_required_check_that_is_anything_else_fails(TaskStatus status) {
        Verdict verdict = judge(STRICT, check("tests", status));
        assertThat(verdict.met()).isFalse();
        assertThat(verdict.failsBuild()).isTrue();
        assertThat(verdict.reasons().toString()).contains("tests", "why");
    }

    @Test
    void a_required_check_without_a_task_fails() {
        assertThat(judge(STRICT).reasons())
                .containsExactly(
                        new Verdict.Reason("gate/check-missing", "the policy requires tests, but it did not run"));
    }

    @Test
    void one_module_that_fails_fails_the_check() {
        Verdict verdict = judge(STRICT, PROVEN, check("tests@other", TaskStatus.FAILURE));
        assertThat(verdict.reasons()).containsExactly(new Verdict.Reason("gate/failed", "tests@other failed: why"));
    }

    @Test
    void a_module_without_work_is_fine_when_another_one_proved_it() {
        assertThat(judge(STRICT, PROVEN, check("tests@pom", TaskStatus.SKIPPED)).met())
                .isTrue();
    }

    @Test
    void a_check_that_may_fail_is_only_noted() {
        Verdict verdict = judge(STRICT, PROVEN, check("linting", TaskStatus.FAILURE));
        assertThat(verdict.met()).isTrue();
        assertThat(verdict.notes()).containsExactly(new Verdict.Reason("gate/failed", "linting failed: why"));
    }

    @Test
    void advisory_mode_tells_the_truth_and_lets_the_build_go_on() {
        Verdict verdict = judge(ADVISORY, check("tests", TaskStatus.FAILURE));
        assertThat(verdict.met()).isFalse();
        assertThat(verdict.failsBuild()).isFalse();
    }

    @Test
    void a_violation_fails_a_strict_policy_only() {
        Violation violation = new Violation("bypass/skip-tests", "asked", "do not");
        assertThat(Gate.judge(STRICT, List.of(PROVEN), List.of(), List.of(violation))
                        .failsBuild())
                .isTrue();
        assertThat(Gate.judge(ADVISORY, List.of(PROVEN), List.of(), List.of(violation))
                        .failsBuild())
                .isFalse();
    }

    @Test
    void a_broken_lock_fails_even_where_the_unproven_policy_says_advisory() {
        Violation violation = new Violation("lock/hash-mismatch", "other", "undo");
        assertThat(Gate.judge(ADVISORY, List.of(PROVEN), List.of(), List.of(violation))
                        .failsBuild())
                .isTrue();
    }

    @Test
    void a_job_that_is_only_provable_elsewhere_needs_leave_for_partial_runs() {
        GateTask job = new GateTask("test (windows)", TaskKind.JOB, TaskStatus.UNSUPPORTED, "needs Windows");
        assertThat(judge(STRICT, PROVEN, job).met()).isFalse();
        Policy partial =
                json("{\"restrictions\":{\"allow_partial_runs\":true}}").policy();
        assertThat(judge(partial, job).met()).isTrue();
        assertThat(judge(partial, job).notes()).hasSize(1);
    }

    private static Verdict judge(Policy policy, GateTask... tasks) {
        return Gate.judge(policy, List.of(tasks), List.of(), List.of());
    }

    private static GateTask check(String id, TaskStatus status) {
        return new GateTask(id, TaskKind.CHECK, status, status == TaskStatus.SUCCESS ? "" : "why");
    }
}
