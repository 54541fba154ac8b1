package dev.firsttry.policy.audit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a trail line by line, in constant memory. */
final class TrailLines {

    /** A longer line is cut, and so is no line of a trail. */
    static final int LONGEST_LINE = 4 << 20;

    private TrailLines() {}

    /** Takes lines. */
    interface Sink {
        /**
         * @param bytes the line without its line feed
         * @param whole whether it has one
         * @return whether to go on
         */
        boolean line(byte[] bytes, boolean whole);
    }

    static void read(Path trail, Sink sink) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(trail), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    keep(line, next);
                } else if (!sink.line(line.toByteArray(), true)) {
                    return;
                } else {
                    line.reset();
                }
            }
            if (line.size() > 0) {
                sink.line(line.toByteArray(), false);
            }
        }
    }

    private static void keep(ByteArrayOutputStream line, int next) {
        if (line.size() < LONGEST_LINE) {
            line.write(next);
        }
    }
}
