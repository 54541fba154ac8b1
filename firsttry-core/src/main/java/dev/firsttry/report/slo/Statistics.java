package dev.firsttry.report.slo;

import java.util.Arrays;

/** The two numbers that sum up a set of samples. */
final class Statistics {

    private Statistics() {}

    /**
     * The smallest sample that at least {@code percent} of all samples do not exceed (nearest rank): of 1 to 10 the 95th
     * percentile is 10.
     *
     * @param samples at least one
     */
    static double percentile(double[] samples, double percent) {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(rank, 1) - 1];
    }

    /** @param samples at least one; of an even number, the mean of the two in the middle */
    static double median(double[] samples) {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
