package dev.firsttry.execution.tool;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;

/** Versions written as numbers with dots. */
final class Versions {

    /** By number, part by part; a part that is no number counts as 0; missing parts count as 0. */
    static final Comparator<String> ORDER = Versions::compare;

    private Versions() {}

    private static int compare(String one, String other) {
        List<BigInteger> left = numbers(one);
        List<BigInteger> right = numbers(other);
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            int order = part(left, i).compareTo(part(right, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static BigInteger part(List<BigInteger> numbers, int index) {
        return index < numbers.size() ? numbers.get(index) : BigInteger.ZERO;
    }

    private static List<BigInteger> numbers(String version) {
        return List.of(version.split("[._+-]")).stream()
                .map(part -> part.matches("\\d{1,18}") ? new BigInteger(part) : BigInteger.ZERO)
                .toList();
    }
}
