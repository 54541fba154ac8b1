package dev.firsttry.report.slo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.event.SloExempt;
import dev.firsttry.event.SloInfo;
import dev.firsttry.event.SloVerdict;
import dev.firsttry.policy.PerformanceSlo;
import dev.firsttry.policy.SloExemption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExemptionsTest {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final String GROUP = "verify/warm/linux-arm64-8";

    private final List<Measurement> runs = new ArrayList<>();

    @Test
    void days_are_exempt_from_the_first_to_the_last() {
        day(23, 100);
        day(24, 90_000);
        day(25, 90_000);
        day(26, 100);
        SloExemption outage = days("2026-11-24", "2026-11-25", TODAY);
        SloInfo slo = judge(outage);
        assertThat(slo.p95Ms()).isEqualTo(100);
        assertThat(slo.samples()).isEqualTo(2);
        assertThat(slo.verdict()).isEqualTo(SloVerdict.INSUFFICIENT);
        assertThat(slo.exempt())
                .containsExactly(new SloExempt("2026-11-24 to 2026-11-25", "registry outage", "2026-11-27", 2));
        assertThat(judge(days("2026-11-24", "2026-11-24", TODAY)).verdict()).isEqualTo(SloVerdict.MISSED);
    }

    @Test
    void an_exemption_that_is_over_exempts_nothing() {
        day(24, 90_000);
        assertThat(judge(days("2026-11-24", "2026-11-24", TODAY)).verdict()).isEqualTo(SloVerdict.INSUFFICIENT);
        SloInfo over = judge(days("2026-11-24", "2026-11-24", TODAY.minusDays(1)));
        assertThat(over.verdict()).isEqualTo(SloVerdict.MISSED);
        assertThat(over.exempt()).isEmpty();
    }

    @Test
    void a_runner_class_is_exempt_by_its_name_or_a_pattern() {
        day(24, 90_000);
        for (String pattern : List.of("linux-arm64-8", "linux-arm64-*", "*-8", "*")) {
            assertThat(judge(runner(pattern)).verdict()).as(pattern).isEqualTo(SloVerdict.INSUFFICIENT);
        }
        for (String pattern : List.of("linux-arm64", "linux.arm64.8", "arm64-8", "linux-amd64-*")) {
            assertThat(judge(runner(pattern)).verdict()).as(pattern).isEqualTo(SloVerdict.MISSED);
        }
    }

    @Test
    void a_task_exempts_the_runs_in_which_it_ran_and_was_not_restored() {
        runs.add(run(24, 100, new RunDetails.TaskTime("tests@orders", 30, true)));
        runs.add(run(25, 90_000, new RunDetails.TaskTime("tests@orders", 80_000, false)));
        SloInfo slo = judge(task("tests@*"));
        assertThat(slo.samples()).isEqualTo(1);
        assertThat(slo.exempt()).extracting(SloExempt::samples).containsExactly(1);
        assertThat(judge(task("tests")).verdict()).isEqualTo(SloVerdict.MISSED);
    }

    @Test
    void all_that_an_exemption_says_must_be_true_of_a_run() {
        day(24, 90_000);
        LocalDate from = LocalDate.of(2026, 11, 24);
        assertThat(judge(new SloExemption(from, from, "linux-arm64-*", "", "new machines", TODAY))
                        .verdict())
                .isEqualTo(SloVerdict.INSUFFICIENT);
        assertThat(judge(new SloExemption(from.plusDays(1), from.plusDays(2), "linux-arm64-*", "", "late", TODAY))
                        .verdict())
                .isEqualTo(SloVerdict.MISSED);
        assertThat(judge(new SloExemption(from, from, "linux-amd64-*", "", "others", TODAY))
                        .verdict())
                .isEqualTo(SloVerdict.MISSED);
    }

    @Test
    void what_was_exempt_never_becomes_the_baseline() {
        for (int i = 0; i < 10; i++) {
            runs.add(run(10, 200 + i));
        }
        for (int i = 0; i < 10; i++) {
            runs.add(run(20, 100 + i));
        }
        for (int i = 0; i < 20; i++) {
            runs.add(run(26, 180 + i));
        }
        // With the ten slow runs of the outage as the baseline nothing would be slower than before.
        assertThat(judge().verdict()).isEqualTo(SloVerdict.MET);
        assertThat(judge(days("2026-11-10", "2026-11-10", TODAY)).verdict()).isEqualTo(SloVerdict.REGRESSED);
        SloInfo over = judge(days("2026-11-10", "2026-11-10", TODAY.minusDays(1)));
        assertThat(over.verdict()).isEqualTo(SloVerdict.REGRESSED);
        assertThat(over.samples()).isEqualTo(40);
    }

    @Test
    void runs_after_an_exemption_was_over_may_become_the_baseline() {
        for (int i = 0; i < 10; i++) {
            runs.add(run(25, 100 + i));
            runs.add(run(26, 150 + i));
        }
        SloExemption tuning = new SloExemption(
                LocalDate.MIN, LocalDate.MAX, "linux-arm64-*", "", "being tuned", LocalDate.of(2026, 11, 24));
        assertThat(judge(tuning).verdict()).isEqualTo(SloVerdict.REGRESSED);
    }

    private SloInfo judge(SloExemption... exemptions) {
        PerformanceSlo objective = new PerformanceSlo(true, 30, 15, 30, 10, List.of(exemptions));
        return SloEvaluation.of(objective, new History(runs, List.of(), List.of()), GROUP, NOW);
    }

    private static SloExemption days(String from, String to, LocalDate expires) {
        return new SloExemption(LocalDate.parse(from), LocalDate.parse(to), "", "", "registry outage", expires);
    }

    private static SloExemption runner(String pattern) {
        return new SloExemption(LocalDate.MIN, LocalDate.MAX, pattern, "", "new machines", TODAY);
    }

    private static SloExemption task(String pattern) {
        return new SloExemption(LocalDate.MIN, LocalDate.MAX, "", pattern, "being split", TODAY);
    }

    private void day(int day, long ms) {
        runs.add(run(day, ms));
    }

    private Measurement run(int day, long ms, RunDetails.TaskTime... times) {
        Instant at = Instant.parse("2026-11-%02dT08:00:00Z".formatted(day)).plus(Duration.ofMinutes(runs.size()));
        RunDetails details = new RunDetails("run-" + runs.size(), 0, 0, 0, 0, List.of(times));
        return new Measurement(at, "verify", "linux-arm64-8", Warmth.WARM, ms, true, "", 4, 4, details);
    }
}
