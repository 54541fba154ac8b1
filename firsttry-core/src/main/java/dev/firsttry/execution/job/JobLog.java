package dev.firsttry.execution.job;

import dev.firsttry.execution.process.LineSink;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * The log of one task, written to its file as the task writes. Bounded: what is longer than {@link #LIMIT} is counted
 * and not kept. Safe for several threads.
 */
public final class JobLog implements LineSink, AutoCloseable {

    /** Characters that are kept; a script in an endless loop must not fill the disk. */
    public static final long LIMIT = 64L << 20;

    /** How old a line may be that is not in the file yet: people follow the log of a running job. */
    private static final Duration SHOWN_EVERY = Duration.ofMillis(200);

    private final Path file;
    private final BufferedWriter out;
    private final Executor later;
    private long written;
    private long shown = System.nanoTime() - SHOWN_EVERY.toNanos();
    private long dropped;
    private boolean due;
    private boolean closed;
    private Optional<IOException> trouble = Optional.empty();

    private JobLog(Path file, BufferedWriter out, Executor later) {
        this.file = file;
        this.out = out;
        this.later = later;
    }

    /** @throws FirstTryException {@code [run/log-unwritable]} when the file cannot be made */
    public static JobLog open(Path file) {
        return open(file, CompletableFuture.delayedExecutor(SHOWN_EVERY.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** @param later runs what it gets after {@link #SHOWN_EVERY} */
    static JobLog open(Path file, Executor later) {
        try {
            Files.createDirectories(file.getParent());
            return new JobLog(file, Files.newBufferedWriter(file, StandardCharsets.UTF_8), later);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    public Path file() {
        return file;
    }

    @Override
    public synchronized void line(String line) {
        if (written >= LIMIT || trouble.isPresent()) {
            dropped += line.length() + 1L;
            return;
        }
        written += line.length() + 1L;
        try {
            out.write(line);
            out.write('\n');
            show();
        } catch (IOException e) {
            // Thrown when the log is closed: the thread that reads a process must go on, or the process would hang.
            trouble = Optional.of(e);
        }
    }

    private void show() throws IOException {
        long now = System.nanoTime();
        if (now - shown >= SHOWN_EVERY.toNanos()) {
            shown = now;
            out.flush();
        } else if (!due) {
            due = true;
            later.execute(this::showRest);
        }
    }

    /** The last lines before a long silence: no further line would bring them to the file. */
    private synchronized void showRest() {
        due = false;
        if (closed || trouble.isPresent()) {
            return;
        }
        try {
            shown = System.nanoTime();
            out.flush();
        } catch (IOException e) {
            trouble = Optional.of(e);
        }
    }

    /** @throws FirstTryException {@code [run/log-unwritable]} when a line could not be written */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (dropped > 0) {
                out.write("(the log ends here; " + dropped + " more characters were not kept)\n");
            }
            out.close();
        } catch (IOException e) {
            throw unwritable(file, trouble.orElse(e));
        }
        if (trouble.isPresent()) {
            throw unwritable(file, trouble.get());
        }
    }

    private static FirstTryException unwritable(Path file, IOException cause) {
        return new FirstTryException(
                Finding.error(
                        "run/log-unwritable",
                        "",
                        "cannot write the log " + file.getFileName() + ": " + cause.getMessage(),
                        "Free disk space, or move the reports with -Dfirsttry.outputDirectory.",
                        Location.NONE),
                cause);
    }
}
