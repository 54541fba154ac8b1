package dev.firsttry.report.slo;

import java.util.stream.DoubleStream;

/**
 * The one-sided Mann-Whitney U test: how likely are samples as large as these, compared with those, if both come from
 * the same distribution? Asks for no shape of the distribution, so a few very slow runs do not decide.
 */
final class MannWhitney {

    /** Up to here the counts fit in a {@code long} and the exact distribution is used. */
    private static final int MOST_EXACT = 60;

    private MannWhitney() {}

    /**
     * The p-value of "{@code x} tends to be larger than {@code y}". Exact for small samples without ties, else the
     * normal approximation with corrections for ties and continuity.
     */
    static double pGreater(double[] x, double[] y) {
        double u = u(x, y);
        double ties = tieTerm(x, y);
        return ties == 0 && x.length + y.length <= MOST_EXACT
                ? exact(x.length, y.length, (int) u)
                : approximate(x.length, y.length, u, ties);
    }

    /** Pairs in which x is larger; a tie is half a pair. */
    static double u(double[] x, double[] y) {
        double u = 0;
        for (double a : x) {
            for (double b : y) {
                u += a > b ? 1 : a == b ? 0.5 : 0;
            }
        }
        return u;
    }

    private static double exact(int n, int m, int u) {
        long[] counts = counts(n, m);
        long all = 0;
        long atLeast = 0;
        for (int i = 0; i < counts.length; i++) {
            all += counts[i];
            atLeast += i >= u ? counts[i] : 0;
        }
        return (double) atLeast / all;
    }

    /**
     * How many orders of n and m samples give each U: the coefficients of the Gaussian binomial, which is the product
     * of (1 - q^(m+i)) / (1 - q^i) for i from 1 to n.
     */
    private static long[] counts(int n, int m) {
        long[] counts = new long[n * m + 1];
        counts[0] = 1;
        for (int i = 1; i <= n; i++) {
            for (int k = counts.length - 1; k >= m + i; k--) {
                counts[k] -= counts[k - m - i];
            }
            for (int k = i; k < counts.length; k++) {
                counts[k] += counts[k - i];
            }
        }
        return counts;
    }

    private static double approximate(int n, int m, double u, double ties) {
        double all = n + m;
        double variance = n * m / 12.0 * (all + 1 - ties / (all * (all - 1)));
        if (variance <= 0) {
            return 1;
        }
        return upperTail((u - n * m / 2.0 - 0.5) / Math.sqrt(variance));
    }

    /** Sum of t^3 - t over all groups of t equal samples. */
    private static double tieTerm(double[] x, double[] y) {
        double[] all = DoubleStream.concat(DoubleStream.of(x), DoubleStream.of(y))
                .sorted()
                .toArray();
        double term = 0;
        for (int from = 0, to; from < all.length; from = to) {
            to = from;
            while (to < all.length && all[to] == all[from]) {
                to++;
            }
            double t = to - from;
            term += t * t * t - t;
        }
        return term;
    }

    /** Of the standard normal distribution; Abramowitz and Stegun 7.1.26, good to seven digits. */
    private static double upperTail(double z) {
        double x = Math.abs(z) / Math.sqrt(2);
        double t = 1 / (1 + 0.3275911 * x);
        double series =
                t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
        double tail = series * Math.exp(-x * x) / 2;
        return z >= 0 ? tail : 1 - tail;
    }
}
