package dev.firsttry.report.json;

import dev.firsttry.event.EventSink;
import dev.firsttry.event.Recorded;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.report.ReportFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Appends events to {@code events.jsonl} as they happen. Each line is one write at the end of the file, so that what
 * happened before a crash is there, and several modules of a parallel build can share a file.
 */
public final class EventLog implements EventSink, Closeable {

    private final Path file;
    private final FileChannel channel;
    private final RunId run = new RunId();

    private EventLog(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Opens the file, with its directories, keeping what it holds.
     *
     * @throws FirstTryException {@code [report/not-writable]}
     */
    public static EventLog append(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return new EventLog(file, FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw ReportFiles.notWritable(file, e);
        }
    }

    @Override
    public void accept(Recorded recorded) {
        append(run.line(recorded));
    }

    /**
     * Appends an event that somebody has written as a line already.
     *
     * @param text without its line end
     * @throws FirstTryException {@code [report/not-writable]}
     */
    public void append(String text) {
        ByteBuffer line = ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
        } catch (IOException e) {
            throw ReportFiles.notWritable(file, e);
        }
    }

    /** @throws FirstTryException {@code [report/not-writable]} */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw ReportFiles.notWritable(file, e);
        }
    }
}
