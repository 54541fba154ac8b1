package dev.firsttry.execution.process;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Cuts a stream of bytes into lines. Holds at most one line, however long the stream or the line is. */
final class LineSplitter {

    /** In bytes. A longer line is cut here, so that a process without line ends cannot fill the memory. */
    static final int MAX_LINE = 64 * 1024;

    private final LineSink sink;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);

    LineSplitter(LineSink sink) {
        this.sink = sink;
    }

    void take(byte[] bytes, int length) {
        int from = 0;
        while (from < length) {
            int end = lineEnd(bytes, from, Math.min(length, from + MAX_LINE - line.size()));
            line.write(bytes, from, end - from);
            from = end;
            if (line.size() == MAX_LINE) {
                flush();
            } else if (from < length) {
                flush();
                from++;
            }
        }
    }

    private static int lineEnd(byte[] bytes, int from, int limit) {
        int at = from;
        while (at < limit && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Hands over a last line that has no line end. */
    void end() {
        if (line.size() > 0) {
            flush();
        }
    }

    /** Bytes that are not UTF-8 become replacement characters. */
    private void flush() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        sink.line(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }
}
