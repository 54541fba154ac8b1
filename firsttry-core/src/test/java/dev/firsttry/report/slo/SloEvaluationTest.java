package dev.firsttry.report.slo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.event.SloInfo;
import dev.firsttry.event.SloVerdict;
import dev.firsttry.policy.PerformanceSlo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class SloEvaluationTest {

    private static final PerformanceSlo OBJECTIVE = new PerformanceSlo(true, 30, 15, 30, 10, List.of());
    private static final Instant START = Instant.parse("2026-11-01T08:00:00Z");
    private static final String GROUP = "verify/warm/linux-amd64-8";

    private final List<Measurement> runs = new ArrayList<>();
    private final List<BaselineMark> marks = new ArrayList<>();

    @Test
    void without_samples_there_is_no_verdict() {
        assertThat(judge()).isEqualTo(new SloInfo(GROUP, 0, 30_000, 0, 15, 0, SloVerdict.INSUFFICIENT));
    }

    @Test
    void a_baseline_alone_is_not_enough() {
        run(100, 102, 98, 101, 99, 103, 97, 104, 96, 105);
        run(200, 200, 200, 200, 200, 200, 200, 200, 200);
        assertThat(judge().verdict()).isEqualTo(SloVerdict.INSUFFICIENT);
        assertThat(judge().samples()).isEqualTo(19);
    }

    @Test
    void slower_than_the_budget_allows_is_a_regression() {
        run(100, 102, 98, 101, 99, 103, 97, 104, 96, 105);
        run(131, 128, 135, 126, 140, 133, 129, 127, 138, 130);
        // Medians: 100.5 and 130.5; 130.5 / 100.5 = 1.2985. The slowest of the baseline, 105 * 1.15 = 120.75, is faster
        // than all ten: p = 1 / 184756. The 95th percentile of 20 is the 19th: 138.
        assertThat(judge()).isEqualTo(new SloInfo(GROUP, 138, 30_000, 29.9, 15, 20, SloVerdict.REGRESSED));
    }

    @Test
    void slower_within_the_budget_is_met() {
        run(100, 102, 98, 101, 99, 103, 97, 104, 96, 105);
        run(111, 108, 115, 106, 119, 113, 109, 107, 112, 110);
        // Medians: 100.5 and 110.5.
        assertThat(judge().verdict()).isEqualTo(SloVerdict.MET);
        assertThat(judge().regressionPercent()).isEqualTo(10.0);
    }

    @Test
    void a_slower_median_that_may_be_chance_is_met() {
        run(100, 100, 100, 100, 100, 100, 180, 190, 200, 210);
        run(90, 91, 92, 93, 94, 120, 121, 122, 123, 124);
        // Medians 100 and 107; and with a budget of 5 % six of ten samples of the baseline, made slower, are 105.
        PerformanceSlo tight = new PerformanceSlo(true, 30, 5, 30, 10, List.of());
        SloInfo info = SloEvaluation.of(tight, history(), GROUP, end());
        assertThat(info.regressionPercent()).isGreaterThan(5);
        assertThat(info.verdict()).isEqualTo(SloVerdict.MET);
    }

    @Test
    void the_absolute_limit_counts_from_the_first_sample() {
        run(31_000);
        assertThat(judge()).isEqualTo(new SloInfo(GROUP, 31_000, 30_000, 0, 15, 1, SloVerdict.MISSED));
    }

    @Test
    void the_baseline_does_not_follow_the_regression() {
        run(100, 102, 98, 101, 99, 103, 97, 104, 96, 105);
        for (int i = 0; i < 30; i++) {
            run(131 + i % 7);
        }
        assertThat(judge().verdict()).isEqualTo(SloVerdict.REGRESSED);
        marks.add(new BaselineMark(end(), "accepted with the new scanner"));
        assertThat(judge().verdict()).isEqualTo(SloVerdict.INSUFFICIENT);
        for (int i = 0; i < 20; i++) {
            run(131 + i % 7);
        }
        assertThat(judge().verdict()).isEqualTo(SloVerdict.MET);
    }

    @Test
    void old_samples_leave_the_window_but_stay_the_baseline() {
        run(100, 102, 98, 101, 99, 103, 97, 104, 96, 105);
        Instant later = START.plus(Duration.ofDays(60));
        for (int i = 0; i < 10; i++) {
            runs.add(run(later.plusSeconds(i), GROUP, 140 + i, true));
        }
        SloInfo info = SloEvaluation.of(OBJECTIVE, history(), GROUP, later.plusSeconds(60));
        assertThat(info.samples()).isEqualTo(10);
        assertThat(info.verdict()).isEqualTo(SloVerdict.REGRESSED);
    }

    @Test
    void like_is_compared_with_like() {
        for (int i = 0; i < 10; i++) {
            runs.add(run(START.plusSeconds(i), GROUP, 100, true));
            runs.add(run(START.plusSeconds(i), "verify/cold/linux-amd64-8", 90_000, true));
            runs.add(run(START.plusSeconds(i), "verify/warm/linux-amd64-2", 90_000, true));
            runs.add(run(START.plusSeconds(i), GROUP, 90_000, false));
        }
        SloInfo info = judge();
        assertThat(info.samples()).isEqualTo(10);
        assertThat(info.p95Ms()).isEqualTo(100);
    }

    @Test
    void unchanged_code_with_a_spread_of_a_fifth_does_not_cry_wolf() {
        Random random = new Random(20_261_123);
        assertThat(alarms(2_000, () -> 1_000 * (1 + 0.2 * random.nextGaussian()), 1))
                .isLessThan(10);
    }

    @Test
    void a_real_regression_is_seen() {
        Random random = new Random(20_261_123);
        assertThat(alarms(500, () -> 1_000 * (1 + 0.1 * random.nextGaussian()), 1.4))
                .isGreaterThan(450);
    }

    @Test
    void a_slow_down_by_a_half_is_found_with_twenty_samples() {
        Random random = new Random(20_261_127);
        PerformanceSlo twenty = new PerformanceSlo(true, 30, 15, 30, 20, List.of());
        int found = 0;
        for (int trial = 0; trial < 1_000; trial++) {
            runs.clear();
            for (int i = 0; i < 40; i++) {
                run(Math.round(1_000 * (1 + 0.2 * random.nextGaussian()) * (i < 20 ? 1 : 1.5)));
            }
            found += SloEvaluation.of(twenty, history(), GROUP, end()).verdict() == SloVerdict.REGRESSED ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(950);
    }

    @Test
    void twenty_samples_cry_wolf_no_more_than_ten() {
        Random random = new Random(20_261_128);
        int alarms = 0;
        for (int trial = 0; trial < 2_000; trial++) {
            runs.clear();
            for (int i = 0; i < 30; i++) {
                run(Math.round(1_000 * (1 + 0.2 * random.nextGaussian())));
            }
            alarms += judge().verdict() == SloVerdict.REGRESSED ? 1 : 0;
        }
        assertThat(alarms).isLessThanOrEqualTo(20);
    }

    private int alarms(int trials, DoubleSupplier time, double slower) {
        int alarms = 0;
        for (int trial = 0; trial < trials; trial++) {
            runs.clear();
            for (int i = 0; i < 20; i++) {
                run(Math.round(time.getAsDouble() * (i < 10 ? 1 : slower)));
            }
            alarms += judge().verdict() == SloVerdict.REGRESSED ? 1 : 0;
        }
        return alarms;
    }

    private SloInfo judge() {
        return SloEvaluation.of(OBJECTIVE, history(), GROUP, end());
    }

    private History history() {
        return new History(runs, marks, List.of());
    }

    private Instant end() {
        return START.plus(Duration.ofHours(runs.size()));
    }

    private void run(long... times) {
        for (long time : times) {
            runs.add(run(end(), GROUP, time, true));
        }
    }

    private static Measurement run(Instant at, String group, long ms, boolean success) {
        String[] parts = group.split("/");
        Warmth warmth = parts[1].equals("warm") ? Warmth.WARM : Warmth.COLD;
        return new Measurement(at, parts[0], parts[2], warmth, ms, success, "", 4, 4);
    }
}
