package dev.firsttry.workflow.gitlab;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as people write them for the service: {@code 1h 30m}, {@code 3 hours and 5 minutes}, {@code two weeks},
 * {@code 3:41:59} (of which the last part is seconds), {@code day} (one), {@code 90} (seconds).
 */
public final class Durations {

    private static final Pattern PART = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?|\\.\\d{1,3})\\s*([a-z]*)");
    private static final Pattern CLOCK = Pattern.compile("\\d{1,9}(?:\\s*:\\s*\\d{1,9}){1,3}");
    private static final Pattern NOISE = Pattern.compile("\\b(?:and|with|plus)\\b|,");
    private static final Pattern WORD = Pattern.compile("[a-z]+");
    private static final int DAY = 24 * 3600;
    private static final int[] CLOCK_UNITS = {1, 60, 3600, DAY};
    private static final Map<String, Integer> SECONDS = Map.ofEntries(
            Map.entry("s", 1),
            Map.entry("sec", 1),
            Map.entry("second", 1),
            Map.entry("m", 60),
            Map.entry("min", 60),
            Map.entry("minute", 60),
            Map.entry("h", 3600),
            Map.entry("hr", 3600),
            Map.entry("hour", 3600),
            Map.entry("d", DAY),
            Map.entry("dy", DAY),
            Map.entry("day", DAY),
            Map.entry("w", 7 * DAY),
            Map.entry("wk", 7 * DAY),
            Map.entry("week", 7 * DAY),
            Map.entry("mo", 30 * DAY),
            Map.entry("month", 30 * DAY),
            Map.entry("y", 31_557_600),
            Map.entry("yr", 31_557_600),
            Map.entry("year", 31_557_600));
    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Durations() {}

    /** Empty when the text is no duration. */
    public static Optional<Duration> parse(String text) {
        String lower =
                NOISE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        if (CLOCK.matcher(lower).matches()) {
            return Optional.of(clock(lower.split("\\s*:\\s*")));
        }
        if (WORD.matcher(lower).matches()) {
            return unit(lower).map(seconds -> Duration.ofSeconds(seconds));
        }
        return parts(digits(lower));
    }

    private static Optional<Duration> parts(String text) {
        Matcher part = PART.matcher(text);
        double seconds = 0;
        int at = 0;
        while (at < text.length() && part.find(at) && part.start() == at) {
            Optional<Integer> unit = unit(part.group(2));
            if (unit.isEmpty()) {
                return Optional.empty();
            }
            seconds += Double.parseDouble(part.group(1)) * unit.get();
            at = part.end() + blanks(text, part.end());
        }
        return at == text.length() && at > 0
                ? Optional.of(Duration.ofMillis(Math.round(seconds * 1000)))
                : Optional.empty();
    }

    private static Duration clock(String[] parts) {
        long seconds = 0;
        for (int i = 0; i < parts.length; i++) {
            seconds += Long.parseLong(parts[parts.length - 1 - i]) * CLOCK_UNITS[i];
        }
        return Duration.ofSeconds(seconds);
    }

    /** With numbers that are written out as digits. */
    private static String digits(String text) {
        return WORD.matcher(text).replaceAll(word -> {
            int number = NUMBERS.indexOf(word.group());
            return number < 0 ? word.group() : String.valueOf(number);
        });
    }

    private static int blanks(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return end - from;
    }

    private static Optional<Integer> unit(String word) {
        String one = word.length() > 1 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return one.isEmpty() ? Optional.of(1) : Optional.ofNullable(SECONDS.get(one));
    }
}
