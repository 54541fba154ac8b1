package dev.firsttry.report.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Expected values: by hand where the text says how, else from a statistics package's function of the same name. */
class StatisticsTest {

    @Test
    void the_95th_percentile_is_a_sample_by_nearest_rank() {
        assertThat(Statistics.percentile(upTo(10), 95)).isEqualTo(10);
        assertThat(Statistics.percentile(upTo(20), 95)).isEqualTo(19);
        assertThat(Statistics.percentile(upTo(100), 95)).isEqualTo(95);
        assertThat(Statistics.percentile(upTo(1), 95)).isEqualTo(1);
        assertThat(Statistics.percentile(new double[] {15, 20, 35, 40, 50}, 30)).isEqualTo(20);
    }

    @Test
    void the_median_is_in_the_middle() {
        assertThat(Statistics.median(new double[] {9, 1, 5})).isEqualTo(5);
        assertThat(Statistics.median(new double[] {9, 1, 5, 7})).isEqualTo(6);
    }

    @Test
    void three_above_three_is_one_order_of_twenty() {
        assertThat(MannWhitney.pGreater(new double[] {4, 5, 6}, new double[] {1, 2, 3}))
                .isEqualTo(1 / 20.0);
        assertThat(MannWhitney.pGreater(new double[] {1, 2, 3}, new double[] {4, 5, 6}))
                .isEqualTo(1);
    }

    @Test
    void small_samples_without_ties_are_exact() {
        assertThat(MannWhitney.pGreater(new double[] {7, 8, 9, 10, 11}, new double[] {1, 2, 3, 4, 12}))
                .isCloseTo(0.07539682539682539, within(1e-12));
        double[] odd = IntStream.range(0, 10).mapToDouble(i -> 2 * i + 1).toArray();
        double[] even = IntStream.range(0, 10).mapToDouble(i -> 2 * i + 2).toArray();
        assertThat(MannWhitney.u(odd, even)).isEqualTo(45);
        assertThat(MannWhitney.pGreater(odd, even)).isCloseTo(0.6578947368421052, within(1e-12));
        // All ten above all ten: one order of 20 over 10.
        assertThat(MannWhitney.pGreater(IntStream.range(20, 30).asDoubleStream().toArray(), upTo(10)))
                .isCloseTo(1 / 184_756.0, within(1e-15));
    }

    @Test
    void ties_are_corrected_for() {
        double[] x = {5, 5, 6, 7, 7, 8, 9, 9, 10, 12};
        double[] y = {4, 4, 5, 5, 6, 6, 7, 7, 8, 8};
        assertThat(MannWhitney.u(x, y)).isEqualTo(74);
        assertThat(MannWhitney.pGreater(x, y)).isCloseTo(0.036182622681943645, within(1e-6));
        assertThat(MannWhitney.pGreater(new double[] {3, 3, 3}, new double[] {3, 3}))
                .isEqualTo(1);
    }

    @Test
    void large_samples_are_approximated_closely() {
        double[] x = IntStream.range(0, 40).mapToDouble(i -> 3 * i + 30).toArray();
        double[] y = IntStream.range(0, 40).mapToDouble(i -> 3 * i + 0.5).toArray();
        assertThat(MannWhitney.pGreater(x, y)).isBetween(1e-4, 1e-2);
    }

    private static double[] upTo(int n) {
        return IntStream.rangeClosed(1, n).asDoubleStream().toArray();
    }
}
