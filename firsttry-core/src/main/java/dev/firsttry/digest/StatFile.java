package dev.firsttry.digest;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.CRC32;

/** The file of a {@link StatCache}: a version, the entries, and a checksum that finds damage. */
final class StatFile {

    private static final int VERSION = 0x46545301;
    private static final int DIGEST = 32;

    private StatFile() {}

    static Map<String, StatEntry> read(Path file) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return Map.of();
        }
        int length = bytes.length - Long.BYTES;
        boolean whole = length > 2 * Integer.BYTES
                && checksum(bytes, length) == ByteBuffer.wrap(bytes).getLong(length);
        return whole ? entries(new DataInputStream(new ByteArrayInputStream(bytes, 0, length))) : Map.of();
    }

    private static Map<String, StatEntry> entries(DataInputStream in) throws IOException {
        if (in.readInt() != VERSION) {
            return Map.of();
        }
        int count = in.readInt();
        Map<String, StatEntry> entries = new HashMap<>(count * 2);
        for (int i = 0; i < count; i++) {
            String path = in.readUTF();
            Stat stat = new Stat(in.readLong(), in.readLong(), in.readLong(), in.readInt());
            entries.put(path, new StatEntry(stat, new Sha256(HexFormat.of().formatHex(in.readNBytes(DIGEST)))));
        }
        return entries;
    }

    static void write(Path file, Map<String, StatEntry> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(entries.size() * 140 + 64);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(VERSION);
        out.writeInt(entries.size());
        for (Map.Entry<String, StatEntry> entry : entries.entrySet()) {
            out.writeUTF(entry.getKey());
            Stat stat = entry.getValue().stat();
            out.writeLong(stat.size());
            out.writeLong(stat.modified());
            out.writeLong(stat.altered());
            out.writeInt(stat.identity());
            out.write(HexFormat.of().parseHex(entry.getValue().digest().hex()));
        }
        replace(file, bytes);
    }

    private static void replace(Path file, ByteArrayOutputStream bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Path temporary = Files.createTempFile(file.getParent(), "stat", ".tmp");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(temporary)))) {
            bytes.writeTo(out);
            out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, length);
        return checksum.getValue();
    }
}
