package dev.firsttry.check.audit;

import dev.firsttry.policy.sign.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes snapshots of advisories for tests. */
public final class Snapshots {

    private Snapshots() {}

    public static Path zip(Path directory) {
        return directory.resolve("osv-scanner/Maven/all.zip");
    }

    /** @param advisories JSON by file name */
    public static Path write(Path directory, Instant fetched, Map<String, String> advisories) {
        Path zip = zip(directory);
        try {
            Files.createDirectories(zip.getParent());
            try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
                for (Map.Entry<String, String> entry : advisories.entrySet()) {
                    out.putNextEntry(new ZipEntry(entry.getKey()));
                    out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                    out.closeEntry();
                }
            }
            Files.setLastModifiedTime(zip, FileTime.from(fetched));
            return zip;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** States, signed, that the snapshot was fetched then. */
    public static void vouch(Path directory, Instant fetched, SigningKey key) {
        SnapshotStatement.vouch(directory, key, Clock.fixed(fetched, ZoneOffset.UTC));
    }

    /** An advisory about one package. */
    public static String advisory(String id, String name, String severity, String events) {
        return """
            {"id":"%s","modified":"2026-11-01T00:00:00Z","aliases":["CVE-%s"],"summary":"Bad",
             "database_specific":{"severity":"%s"},
             "affected":[{"package":{"ecosystem":"Maven","name":"%s"},"ranges":[{"type":"ECOSYSTEM","events":%s}]}]}
            """.formatted(id, id, severity, name, events);
    }
}
