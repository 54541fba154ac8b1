package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.event.SloInfo;
import dev.firsttry.event.SloVerdict;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Severity;
import org.junit.jupiter.api.Test;

class ObjectiveTest {

    @Test
    void a_missed_target_says_nothing_of_a_baseline_that_may_not_be_there() {
        SloInfo slo = new SloInfo("verify/cold/linux-amd64-2", 5_553, 1_100, 0, 15, 1, SloVerdict.MISSED);
        Finding finding = Objective.finding(slo, Severity.ERROR);
        assertThat(finding.rule()).isEqualTo("slo/missed");
        assertThat(finding.message())
                .isEqualTo("the gate is too slow (verify/cold/linux-amd64-2): p95 5.6 s of 1 run, target 1.1 s");
    }

    @Test
    void a_regression_says_by_how_much() {
        SloInfo slo = new SloInfo("verify/warm/linux-amd64-2", 2_400, 30_000, 29.9, 15, 42, SloVerdict.REGRESSED);
        Finding finding = Objective.finding(slo, Severity.WARNING);
        assertThat(finding.rule()).isEqualTo("slo/regressed");
        assertThat(finding.message())
                .isEqualTo("the gate is too slow (verify/warm/linux-amd64-2): the median is 29.9 % above the baseline,"
                        + " budget 15.0 %; p95 2.4 s of 42 runs");
    }
}
