package dev.firsttry.benchmark.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A made-up snapshot of the size of OSV's for Maven: 8,000 advisories about 2,500 packages, most with a hundred listed
 * versions and a page of Markdown; 13 MB compressed.
 */
final class Snapshot {

    static final int ADVISORIES = 8_000;
    static final int PACKAGES = 2_500;
    private static final String[] WORDS =
            "remote attacker crafted request server memory deserialization untrusted header parser before version allows execute arbitrary code denial service injection path traversal access control bypass"
                    .split(" ");

    private final Random random = new Random(42);

    /** @return the directory that holds it */
    static Path write(Path directory) throws IOException {
        Path zip = directory.resolve("osv-scanner/Maven/all.zip");
        Files.createDirectories(zip.getParent());
        var snapshot = new Snapshot();
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 0; i < ADVISORIES; i++) {
                out.putNextEntry(new ZipEntry("GHSA-" + i + ".json"));
                out.write(snapshot.advisory(i).getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return directory;
    }

    private String advisory(int id) {
        String versions = IntStream.range(0, 100)
                .mapToObj(i -> "\"" + i / 20 + "." + i % 20 + "." + random.nextInt(10) + "\"")
                .collect(Collectors.joining(","));
        return """
            {"id":"GHSA-%d","modified":"2026-11-%02dT00:00:00Z","published":"2025-01-01T00:00:00Z","aliases":["CVE-2025-%d"],
             "summary":"%s","details":"%s","database_specific":{"severity":"HIGH","cwe_ids":["CWE-502"]},
             "severity":[{"type":"CVSS_V3","score":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}],
             "affected":[{"package":{"ecosystem":"Maven","name":"g%d:a%d","purl":"pkg:maven/g%d/a%d"},
               "ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"},{"fixed":"4.19"}]}],"versions":[%s]}],
             "references":[{"type":"WEB","url":"https://example.org/%d"}]}
            """.formatted(
                        id,
                        1 + id % 28,
                        id,
                        words(8),
                        words(450),
                        id % PACKAGES,
                        id % PACKAGES,
                        id % PACKAGES,
                        id % PACKAGES,
                        versions,
                        random.nextInt());
    }

    private String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> WORDS[random.nextInt(WORDS.length)] + (i % 5 == 0 ? random.nextInt(1_000) : ""))
                .collect(Collectors.joining(" "));
    }
}
