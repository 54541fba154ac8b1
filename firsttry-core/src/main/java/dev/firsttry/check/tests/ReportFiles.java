package dev.firsttry.check.tests;

import dev.firsttry.check.CheckContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The report files of a module, parted by whether this session wrote them.
 *
 * @param planted with a time stamp in the future: not written by any build, never believed
 */
record ReportFiles(List<Path> fresh, List<Path> stale, List<Path> planted) {

    /** Linux stamps files with the time of the last clock tick, up to 10 ms before now. */
    private static final Duration TICK = Duration.ofMillis(10);

    /** For file servers whose clock is ahead of ours. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    static ReportFiles of(CheckContext context) {
        var files = new ReportFiles(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Instant latest = context.clock().instant().plus(SKEW);
        for (Path directory : context.module().tests().reportDirectories()) {
            for (Path file : list(directory)) {
                files.add(file, context.sessionStart(), latest);
            }
        }
        return files;
    }

    boolean isEmpty() {
        return fresh.isEmpty() && stale.isEmpty() && planted.isEmpty();
    }

    private void add(Path file, Instant start, Instant latest) {
        Instant written = modified(file);
        if (written.isAfter(latest)) {
            planted.add(file);
        } else if (isOfSession(written, start)) {
            fresh.add(file);
        } else {
            stale.add(file);
        }
    }

    /** Compares as finely as the file system keeps time: a stamp of whole seconds is compared with whole seconds. */
    static boolean isOfSession(Instant written, Instant start) {
        Instant from = start.minus(TICK);
        if (written.getNano() == 0) {
            return !written.isBefore(from.truncatedTo(ChronoUnit.SECONDS));
        }
        if (written.getNano() % 1_000_000 == 0) {
            return !written.isBefore(from.truncatedTo(ChronoUnit.MILLIS));
        }
        return !written.isBefore(from);
    }

    private static List<Path> list(Path directory) {
        var files = new ArrayList<Path>();
        if (!Files.isDirectory(directory)) {
            return files;
        }
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory, "TEST-*.xml")) {
            for (Path file : stream) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    files.add(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(null);
        return files;
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
        } catch (IOException e) {
            return Instant.MIN;
        }
    }
}
