package dev.firsttry.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Whether a file of evidence was written by this build. */
public enum Freshness {
    FRESH,
    /** From before this session. */
    STALE,
    /** With a time stamp in the future: not written by any build, never believed. */
    PLANTED;

    /** Linux stamps files with the time of the last clock tick, up to 10 ms before now. */
    private static final Duration TICK = Duration.ofMillis(10);

    /** For file servers whose clock is ahead of ours. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    public static Freshness of(Path file, CheckContext context) {
        Instant written = modified(file);
        if (written.isAfter(context.clock().instant().plus(SKEW))) {
            return PLANTED;
        }
        return isOfSession(written, context.sessionStart()) ? FRESH : STALE;
    }

    /** Compares as finely as the file system keeps time: a stamp of whole seconds is compared with whole seconds. */
    public static boolean isOfSession(Instant written, Instant start) {
        Instant from = start.minus(TICK);
        if (written.getNano() == 0) {
            return !written.isBefore(from.truncatedTo(ChronoUnit.SECONDS));
        }
        if (written.getNano() % 1_000_000 == 0) {
            return !written.isBefore(from.truncatedTo(ChronoUnit.MILLIS));
        }
        return !written.isBefore(from);
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
        } catch (IOException e) {
            return Instant.MIN;
        }
    }
}
