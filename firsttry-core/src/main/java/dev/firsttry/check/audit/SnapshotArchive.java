package dev.firsttry.check.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reads a whole snapshot and keeps what is about some packages, on all processors. Each entry is looked at, and its
 * checksum with it: damage is told whatever the advisory is about.
 */
final class SnapshotArchive {

    private static final int MAX_ENTRY = 8 << 20;
    private static final int MAX_ENTRIES = 500_000;
    private static final long MAX_TOTAL = 4L << 30;

    private final Set<String> packages;
    private final Queue<Advisory> advisories = new ConcurrentLinkedQueue<>();
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();
    private final AtomicLong total = new AtomicLong();
    private int size;

    SnapshotArchive(Set<String> packages) {
        this.packages = Set.copyOf(packages);
    }

    void read(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            if (file.size() > MAX_ENTRIES) {
                throw tooLarge();
            }
            List<? extends ZipEntry> entries = file.stream()
                    .filter(entry -> !entry.isDirectory() && entry.getName().endsWith(".json"))
                    .toList();
            size = entries.size();
            if (entries.isEmpty()) {
                throw new IOException("the snapshot holds no advisory");
            }
            entries.parallelStream().forEach(entry -> read(file, entry));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void read(ZipFile file, ZipEntry entry) {
        byte[] json = bytes(file, entry);
        if (total.addAndGet(json.length) > MAX_TOTAL) {
            throw new UncheckedIOException(tooLarge());
        }
        try {
            if (!AdvisoryScan.isWhole(json) || checksum(json) != entry.getCrc()) {
                broken.add(entry.getName());
            } else if (AdvisoryScan.mentions(json, packages)) {
                keep(AdvisoryReader.read(json));
            }
        } catch (IOException e) {
            broken.add(entry.getName());
        }
    }

    /** Empty when the entry is not as long as the archive says, or longer than any advisory. */
    private static byte[] bytes(ZipFile file, ZipEntry entry) {
        try (InputStream in = file.getInputStream(entry)) {
            int expected = (int) Math.min(Math.max(entry.getSize(), 0), MAX_ENTRY);
            byte[] bytes = new byte[expected];
            int read = in.readNBytes(bytes, 0, expected);
            return read == expected && in.read() < 0 ? bytes : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException("the snapshot is damaged: " + e.getMessage(), e));
        }
    }

    private static long checksum(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    private void keep(Optional<Advisory> advisory) {
        advisory.filter(each -> each.affected().stream().anyMatch(part -> packages.contains(part.packageName())))
                .ifPresent(advisories::add);
    }

    private static IOException tooLarge() {
        return new IOException("the snapshot is too large to be one");
    }

    /** How many advisories there are, about whatever package. */
    int size() {
        return size;
    }

    List<Advisory> advisories() {
        return advisories.stream().sorted(Comparator.comparing(Advisory::id)).toList();
    }

    List<String> broken() {
        return broken.stream().sorted().toList();
    }
}
