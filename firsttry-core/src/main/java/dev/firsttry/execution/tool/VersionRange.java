package dev.firsttry.execution.tool;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Versions as setup actions accept them: {@code 20}, {@code 3.11.x}, {@code ^20.1}, {@code ~3.9.2}, {@code >=18 <21},
 * alternatives with {@code ||}.
 */
public final class VersionRange {

    private static final Pattern PART =
            Pattern.compile("(\\^|~>?|>=|<=|>|<|=)?\\s*v?(\\d+(?:\\.(?:\\d+|[xX*]))*|[xX*])");

    private final List<List<Bound>> alternatives;

    private VersionRange(List<List<Bound>> alternatives) {
        this.alternatives = alternatives;
    }

    private record Bound(String operator, List<Integer> version) {

        boolean holds(List<Integer> other) {
            return switch (operator) {
                case ">=" -> compare(other, version) >= 0;
                case ">" -> compare(other, version) > 0 && !startsWith(other, version.size());
                case "<=" -> compare(other, version) <= 0 || startsWith(other, version.size());
                case "<" -> compare(other, version) < 0;
                case "^" -> compare(other, version) >= 0 && startsWith(other, fixed());
                case "~", "~>" -> compare(other, version) >= 0 && startsWith(other, Math.min(2, version.size()));
                default -> startsWith(other, version.size());
            };
        }

        /** Up to the first part that is not zero. */
        private int fixed() {
            int parts = 0;
            while (parts < version.size() && version.get(parts) == 0) {
                parts++;
            }
            return Math.min(version.size(), parts + 1);
        }

        private boolean startsWith(List<Integer> other, int parts) {
            return other.size() >= parts && other.subList(0, parts).equals(version.subList(0, parts));
        }

        private static int compare(List<Integer> one, List<Integer> other) {
            for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
                int left = i < one.size() ? one.get(i) : 0;
                int right = i < other.size() ? other.get(i) : 0;
                if (left != right) {
                    return Integer.compare(left, right);
                }
            }
            return 0;
        }
    }

    /** Empty when the text is no range, such as {@code lts/*}. */
    public static Optional<VersionRange> parse(String text) {
        List<Optional<List<Bound>>> read =
                Arrays.stream(text.split("\\|\\|")).map(VersionRange::bounds).toList();
        return read.stream().allMatch(Optional::isPresent)
                ? Optional.of(new VersionRange(
                        read.stream().map(Optional::orElseThrow).toList()))
                : Optional.empty();
    }

    private static Optional<List<Bound>> bounds(String text) {
        String rest = PART.matcher(text).replaceAll("").strip();
        return rest.isEmpty() && !text.isBlank()
                ? Optional.of(
                        PART.matcher(text).results().map(VersionRange::bound).toList())
                : Optional.empty();
    }

    private static Bound bound(MatchResult match) {
        String operator = Optional.ofNullable(match.group(1)).orElse("");
        return new Bound(operator, numbers(match.group(2).replaceFirst("\\.?[xX*].*$", "")));
    }

    private static List<Integer> numbers(String version) {
        Matcher digits = Pattern.compile("\\d{1,9}").matcher(version);
        return digits.results().map(number -> Integer.valueOf(number.group())).toList();
    }

    /** @param version such as {@code 20.11.1} */
    public boolean contains(String version) {
        List<Integer> parts = numbers(version);
        return alternatives.stream().anyMatch(bounds -> bounds.stream().allMatch(bound -> bound.holds(parts)));
    }
}
