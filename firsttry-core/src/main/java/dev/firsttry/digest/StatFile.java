package dev.firsttry.digest;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The file of a {@link StatCache}: a version, the entries, and a checksum that finds damage. It is read as a whole, and
 * digests stand in it as digits: with a big tree nearly all of the time would go into making those.
 */
final class StatFile {

    private static final int VERSION = 0x46545302;
    private static final int DIGITS = 64;
    private static final int FIXED = Integer.BYTES + 3 * Long.BYTES + Integer.BYTES + DIGITS;

    private StatFile() {}

    static Map<String, StatEntry> read(Path file) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return Map.of();
        }
        int length = bytes.length - Long.BYTES;
        boolean whole = length >= 2 * Integer.BYTES
                && checksum(bytes, length) == ByteBuffer.wrap(bytes).getLong(length);
        return whole ? entries(ByteBuffer.wrap(bytes, 0, length)) : Map.of();
    }

    private static Map<String, StatEntry> entries(ByteBuffer in) {
        if (in.getInt() != VERSION) {
            return Map.of();
        }
        int count = in.getInt();
        Map<String, StatEntry> entries = new HashMap<>(count * 2);
        for (int i = 0; i < count; i++) {
            byte[] all = in.array();
            int length = in.getInt();
            String path = new String(all, in.position(), length, StandardCharsets.UTF_8);
            in.position(in.position() + length);
            Stat stat = new Stat(in.getLong(), in.getLong(), in.getLong(), in.getInt());
            String digits = new String(all, in.position(), DIGITS, StandardCharsets.ISO_8859_1);
            in.position(in.position() + DIGITS);
            entries.put(path, new StatEntry(stat, new Sha256(digits)));
        }
        return entries;
    }

    static void write(Path file, Map<String, StatEntry> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(entries.size() * 2 * FIXED + FIXED);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(VERSION);
        out.writeInt(entries.size());
        for (Map.Entry<String, StatEntry> entry : entries.entrySet()) {
            put(out, entry.getKey().getBytes(StandardCharsets.UTF_8), entry.getValue());
        }
        out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
        replace(file, bytes);
    }

    private static void put(DataOutputStream out, byte[] path, StatEntry entry) throws IOException {
        out.writeInt(path.length);
        out.write(path);
        Stat stat = entry.stat();
        out.writeLong(stat.size());
        out.writeLong(stat.modified());
        out.writeLong(stat.altered());
        out.writeInt(stat.identity());
        out.writeBytes(entry.digest().hex());
    }

    private static void replace(Path file, ByteArrayOutputStream bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Path temporary = Files.createTempFile(file.getParent(), "stat", ".tmp");
        try (OutputStream out = Files.newOutputStream(temporary)) {
            bytes.writeTo(out);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, length);
        return checksum.getValue();
    }
}
