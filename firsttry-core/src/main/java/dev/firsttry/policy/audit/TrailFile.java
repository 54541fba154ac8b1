package dev.firsttry.policy.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file of the trail, one writer at a time across threads, class loaders and processes. */
final class TrailFile implements AutoCloseable {

    private static final int CHUNK = 8192;

    private final TrailLock lock;
    private final FileChannel channel;

    private TrailFile(TrailLock lock, FileChannel channel) {
        this.lock = lock;
        this.channel = channel;
    }

    /** Waits for its turn. */
    static TrailFile open(Path file) throws IOException {
        TrailLock lock = TrailLock.acquire(file);
        try {
            return new TrailFile(
                    lock,
                    FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    /** What a killed writer left behind after the last line feed; empty in a healthy trail. */
    byte[] torn() throws IOException {
        return backwardsToLineFeed(channel.size());
    }

    /** The last whole line without its line feed; empty when there is none. */
    byte[] lastLine() throws IOException {
        long end = channel.size() - torn().length;
        return end == 0 ? new byte[0] : backwardsToLineFeed(end - 1);
    }

    void dropTorn() throws IOException {
        channel.truncate(channel.size() - torn().length);
    }

    void append(byte[] bytes) throws IOException {
        channel.position(channel.size());
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        channel.force(true);
    }

    /** The bytes between the last line feed before {@code end} and {@code end}. */
    private byte[] backwardsToLineFeed(long end) throws IOException {
        long start = end;
        while (start > 0 && end - start <= TrailLines.LONGEST_LINE) {
            int size = (int) Math.min(CHUNK, start);
            byte[] chunk = read(start - size, size);
            for (int i = size - 1; i >= 0; i--) {
                if (chunk[i] == '\n') {
                    return read(start - size + i + 1, (int) (end - (start - size + i + 1)));
                }
            }
            start -= size;
        }
        if (start > 0) {
            throw new IOException("a line of the audit trail is longer than 4 MiB");
        }
        return read(0, (int) end);
    }

    private byte[] read(long position, int size) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(size);
        while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) >= 0) {}
        return buffer.array();
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            channel.close();
        }
    }
}
