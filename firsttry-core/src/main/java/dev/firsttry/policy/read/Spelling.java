package dev.firsttry.policy.read;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the known name that was probably meant. */
final class Spelling {

    private static final int LONGEST = 64;

    private Spelling() {}

    static Optional<String> nearest(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        int atMost = Math.max(1, written.length() / 3);
        return known.stream()
                .filter(name -> distance(written, name) <= atMost)
                .min(Comparator.comparingInt((String name) -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int distance(String left, String right) {
        int[] above = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            above = next(above, left.charAt(row - 1), row, right);
        }
        return above[right.length()];
    }

    private static int[] next(int[] above, char letter, int row, String right) {
        int[] line = new int[above.length];
        line[0] = row;
        for (int column = 1; column < line.length; column++) {
            int changed = above[column - 1] + (letter == right.charAt(column - 1) ? 0 : 1);
            line[column] = Math.min(changed, 1 + Math.min(above[column], line[column - 1]));
        }
        return line;
    }
}
