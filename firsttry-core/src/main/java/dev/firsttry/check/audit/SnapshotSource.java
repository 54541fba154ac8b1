package dev.firsttry.check.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * An offline snapshot in the layout that other tools use: {@code <directory>/osv-scanner/Maven/all.zip}, one JSON file an
 * advisory.
 */
public final class SnapshotSource implements AdvisorySource {

    private static final int MAX_ENTRY = 8 << 20;
    private static final int MAX_ENTRIES = 500_000;
    private static final long MAX_TOTAL = 4L << 30;

    private final Path zip;
    private final int maxAgeDays;
    private final Clock clock;

    /** @param maxAgeDays an older snapshot does not count */
    public SnapshotSource(Path directory, int maxAgeDays, Clock clock) {
        this.zip = directory.resolve("osv-scanner").resolve("Maven").resolve("all.zip");
        this.maxAgeDays = maxAgeDays;
        this.clock = clock;
    }

    @Override
    public Answer about(Set<String> packages) throws IOException {
        if (!Files.isRegularFile(zip)) {
            throw new IOException("there is no snapshot osv-scanner/Maven/all.zip");
        }
        Instant written = Files.getLastModifiedTime(zip).toInstant();
        long days = Duration.between(written, clock.instant()).toDays();
        if (days > maxAgeDays) {
            throw new IOException("the snapshot is " + days + " days old, more than the policy's " + maxAgeDays);
        }
        var advisories = new ArrayList<Advisory>();
        var broken = new ArrayList<String>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            read(file, packages, advisories, broken);
        }
        return new Answer("offline snapshot of OSV, " + days + " days old", advisories, broken);
    }

    private static void read(ZipFile file, Set<String> packages, List<Advisory> advisories, List<String> broken)
            throws IOException {
        long total = 0;
        Enumeration<? extends ZipEntry> entries = file.entries();
        for (int count = 0; entries.hasMoreElements(); count++) {
            ZipEntry entry = entries.nextElement();
            if (count > MAX_ENTRIES || total > MAX_TOTAL) {
                throw new IOException("the snapshot is too large to be one");
            }
            if (!entry.isDirectory() && entry.getName().endsWith(".json")) {
                byte[] json = bytes(file, entry);
                total += json.length;
                add(entry.getName(), json, packages, advisories, broken);
            }
        }
    }

    private static byte[] bytes(ZipFile file, ZipEntry entry) throws IOException {
        try (InputStream in = file.getInputStream(entry)) {
            return in.readNBytes(MAX_ENTRY + 1);
        }
    }

    private static void add(
            String name, byte[] json, Set<String> packages, List<Advisory> advisories, List<String> broken) {
        try {
            if (json.length > MAX_ENTRY) {
                broken.add(name);
                return;
            }
            Optional<Advisory> advisory = AdvisoryReader.read(json);
            advisory.filter(each -> each.affected().stream().anyMatch(part -> packages.contains(part.packageName())))
                    .ifPresent(advisories::add);
        } catch (IOException e) {
            broken.add(name);
        }
    }
}
