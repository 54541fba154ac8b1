package dev.firsttry.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds what somebody probably meant. */
public final class Nearest {

    private static final int LONGEST = 40;
    private static final int MOST = 1000;

    private Nearest() {}

    /**
     * Such as {@code ; did you mean 'script'?}: the known word within two edits, or fewer for short words; upper and
     * lower case are the same. Empty when nothing is near, or looking would take long.
     */
    public static String hint(String word, Collection<String> known) {
        if (word.length() > LONGEST || known.size() > MOST) {
            return "";
        }
        return known.stream()
                .filter(other -> other.length() <= LONGEST && distance(word, other) <= Math.min(2, word.length() / 3))
                .min(Comparator.comparingInt((String other) -> distance(word, other))
                        .thenComparing(Comparator.naturalOrder()))
                .map(other -> "; did you mean '" + other + "'?")
                .orElse("");
    }

    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
