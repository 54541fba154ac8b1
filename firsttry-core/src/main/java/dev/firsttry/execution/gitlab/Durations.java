package dev.firsttry.execution.gitlab;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 1h 30m}, {@code 3 hours and 5 minutes}, {@code 90} (seconds). */
final class Durations {

    private static final Pattern PART = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)\\s*([a-z]*)");
    private static final Map<String, Integer> SECONDS =
            Map.of("s", 1, "sec", 1, "second", 1, "m", 60, "min", 60, "minute", 60, "h", 3600, "hour", 3600);
    private static final Map<String, Integer> DAYS = Map.of("d", 1, "day", 1, "w", 7, "week", 7, "mo", 30, "month", 30);
    private static final int DAY = 24 * 3600;

    private Durations() {}

    /** Empty when the text is no duration. */
    static Optional<Duration> parse(String text) {
        String lower =
                text.toLowerCase(Locale.ROOT).replaceAll("\\band\\b|,", " ").strip();
        Matcher part = PART.matcher(lower);
        double seconds = 0;
        int at = 0;
        while (at < lower.length() && part.find(at) && part.start() == at) {
            Optional<Integer> unit = unit(part.group(2));
            if (unit.isEmpty()) {
                return Optional.empty();
            }
            seconds += Double.parseDouble(part.group(1)) * unit.get();
            at = part.end() + blanks(lower, part.end());
        }
        return at == lower.length() && at > 0
                ? Optional.of(Duration.ofMillis(Math.round(seconds * 1000)))
                : Optional.empty();
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
        if (one.isEmpty()) {
            return Optional.of(1);
        }
        return Optional.ofNullable(SECONDS.get(one))
                .or(() -> Optional.ofNullable(DAYS.get(one)).map(days -> days * DAY));
    }
}
