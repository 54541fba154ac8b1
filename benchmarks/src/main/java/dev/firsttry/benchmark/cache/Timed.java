package dev.firsttry.benchmark.cache;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Two ways to do the same, in turns. */
final class Timed {

    private static final int WARM_UP = 5;

    private Timed() {}

    /** Something to be timed. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** The first pairs warm the file cache and the JVM, and are not counted. */
    static void compare(String one, String other, int pairs, Work first, Work second) {
        List<Double> ones = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int pair = -WARM_UP; pair < pairs; pair++) {
            double firstMillis = millis(first);
            double secondMillis = millis(second);
            if (pair >= 0) {
                ones.add(firstMillis);
                others.add(secondMillis);
                ratios.add(secondMillis / firstMillis);
                System.out.printf("%s %.0f ms, %s %.0f ms%n", one, firstMillis, other, secondMillis);
            }
        }
        System.out.printf(
                "median: %s %.0f ms, %s %.0f ms, ratio pair by pair %.2f (%.2f to %.2f)%n",
                one,
                median(ones),
                other,
                median(others),
                median(ratios),
                Collections.min(ratios),
                Collections.max(ratios));
    }

    private static double millis(Work work) {
        long start = System.nanoTime();
        try {
            work.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
