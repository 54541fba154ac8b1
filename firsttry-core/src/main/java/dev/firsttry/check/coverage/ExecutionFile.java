package dev.firsttry.check.coverage;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jacoco.core.data.ExecutionDataReader;
import org.jacoco.core.data.ExecutionDataStore;
import org.jacoco.core.data.SessionInfoStore;

/**
 * Reads JaCoCo's execution data. The library believes every length that the file states, so the blocks are walked first:
 * a length that the file cannot hold is refused before anybody reserves memory for it.
 */
final class ExecutionFile {

    private static final long MAX_BYTES = 256L << 20;
    private static final int HEADER = 0x01;
    private static final int SESSION = 0x10;
    private static final int DATA = 0x11;

    private ExecutionFile() {}

    /** @throws IOException when the file is not execution data, with the reason as its message */
    static void read(Path file, ExecutionDataStore store) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException("it is larger than " + (MAX_BYTES >> 20) + " MiB");
        }
        byte[] bytes = Files.readAllBytes(file);
        walk(bytes);
        var reader = new ExecutionDataReader(new ByteArrayInputStream(bytes));
        reader.setExecutionDataVisitor(store);
        reader.setSessionInfoVisitor(new SessionInfoStore());
        try {
            reader.read();
        } catch (IllegalStateException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void walk(byte[] bytes) throws IOException {
        if (bytes.length == 0 || bytes[0] != HEADER) {
            throw new IOException("it does not begin like execution data");
        }
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        while (in.available() > 0) {
            block(in);
        }
    }

    private static void block(DataInputStream in) throws IOException {
        int type = in.readUnsignedByte();
        switch (type) {
            case HEADER -> skip(in, 4);
            case SESSION -> {
                skip(in, in.readUnsignedShort());
                skip(in, 16);
            }
            case DATA -> {
                skip(in, 8);
                skip(in, in.readUnsignedShort());
                skip(in, (length(in) + 7) / 8);
            }
            default -> throw new IOException("it has a block of the unknown type " + type);
        }
    }

    /** Seven bits a byte, the lowest first. */
    private static long length(DataInputStream in) throws IOException {
        long length = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int value = in.readUnsignedByte();
            length |= (long) (value & 0x7f) << shift;
            if (value < 0x80) {
                return length;
            }
        }
        throw new IOException("it states an impossible length");
    }

    private static void skip(DataInputStream in, long count) throws IOException {
        if (count > in.available()) {
            throw new IOException("it ends in the middle of a block");
        }
        in.skipNBytes(count);
    }
}
