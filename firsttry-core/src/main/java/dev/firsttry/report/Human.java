package dev.firsttry.report;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Numbers as people read them, the same on every machine. */
public final class Human {

    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB");
    private static final int SHORT_HASH = 12;

    private Human() {}

    /** {@code 340 ms}, {@code 1.2 s}, {@code 2 min 03 s} or {@code 1 h 05 min}. */
    public static String time(Duration duration) {
        long ms = duration.compareTo(Duration.ofDays(100_000)) > 0
                ? Duration.ofDays(100_000).toMillis()
                : duration.toMillis();
        if (ms < 1_000) {
            return Math.max(0, ms) + " ms";
        }
        if (ms < 59_950) {
            return String.format(Locale.ROOT, "%.1f s", ms / 1_000.0);
        }
        long seconds = (ms + 500) / 1_000;
        return seconds < 3_600
                ? String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d h %02d min", seconds / 3_600, seconds % 3_600 / 60);
    }

    /** {@code gate 2.3 s, build 26.6 s}, or one of them where Maven did nothing in between. */
    public static String gateAndBuild(Duration gate, Duration build) {
        return time(gate).equals(time(build)) ? time(gate) : "gate " + time(gate) + ", build " + time(build);
    }

    /** {@code 812 B}, {@code 3.1 MB}: powers of 1000. */
    public static String bytes(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 999.95 && unit < UNITS.size() - 1) {
            value /= 1_000;
            unit++;
        }
        return unit == 0 ? bytes + " B" : String.format(Locale.ROOT, "%.1f %s", value, UNITS.get(unit));
    }

    /** {@code 1 error}, {@code 3 errors}. */
    public static String count(long count, String one) {
        return count + " " + (count == 1 ? one : one + "s");
    }

    /** The first twelve characters of a hash. */
    public static String shortHash(String hash) {
        return hash.substring(0, Math.min(SHORT_HASH, hash.length()));
    }
}
