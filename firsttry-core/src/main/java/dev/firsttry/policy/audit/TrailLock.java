package dev.firsttry.policy.audit;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/**
 * One writer of the trail at a time, across threads, class loaders and processes. The lock is on a file of its own,
 * because the trail itself is replaced when old entries are removed.
 */
final class TrailLock implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final int PAUSE_MS = 5;

    private final FileChannel channel;

    private TrailLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for its turn. Creates the directory of the trail when it is not there. */
    static TrailLock acquire(Path trail) throws IOException {
        Path directory = trail.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        FileChannel channel = FileChannel.open(
                directory.resolve(trail.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            await(channel);
            return new TrailLock(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static void await(FileChannel channel) throws IOException {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (tryLock(channel).isEmpty()) {
            if (System.nanoTime() - deadline > 0) {
                throw new IOException(
                        "another process holds the audit trail for more than " + LONGEST_WAIT.toSeconds() + " s");
            }
            pause();
        }
    }

    /** A thread of this JVM that holds it shows as an exception, another process as null: both mean "not yet". */
    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException held) {
            return Optional.empty();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for the audit trail");
        }
    }

    /** Releases the lock. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
