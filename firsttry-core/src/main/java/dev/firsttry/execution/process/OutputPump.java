package dev.firsttry.execution.process;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Reads what a process writes, so that it never blocks on a full pipe. */
final class OutputPump {

    private final InputStream from;
    private final LineSplitter lines;
    private final Thread thread;

    private OutputPump(InputStream from, LineSink to) {
        this.from = from;
        this.lines = new LineSplitter(to);
        this.thread = new Thread(this::pump, "firsttry-output");
        thread.setDaemon(true);
    }

    static OutputPump start(InputStream from, LineSink to) {
        OutputPump pump = new OutputPump(from, to);
        pump.thread.start();
        return pump;
    }

    private void pump() {
        byte[] buffer = new byte[16 * 1024];
        try {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                lines.take(buffer, read);
            }
        } catch (IOException e) {
            // The pipe was closed under us because the process tree was ended: what came before still counts.
            lines.take(new byte[0], 0);
        }
        lines.end();
    }

    /** Waits until everything written is handed over; a stray that keeps the pipe open cannot hold it for longer. */
    void finish(Duration patience) throws InterruptedException {
        thread.join(patience.toMillis());
        if (thread.isAlive()) {
            close();
            thread.join(patience.toMillis());
        }
    }

    private void close() {
        try {
            from.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot close the output of a process", e);
        }
    }
}
