package dev.firsttry;

import dev.firsttry.check.audit.LastAudit;
import dev.firsttry.report.ReportFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Remembers the last audit of dependencies in {@code .firsttry/dependency-audit.json} of the repository. */
final class AuditRecord {

    private static final int LARGEST = 16 << 20;

    private AuditRecord() {}

    private static Path file(Path top) {
        return top.resolve(".firsttry").resolve("dependency-audit.json");
    }

    /** Empty when there is none that can be read: then there is no trend to tell. */
    static Optional<LastAudit> read(Path top) {
        Path file = file(top);
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST
                    ? LastAudit.parse(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.getFileName(), e);
        }
    }

    static void write(Path top, LastAudit audit) {
        ReportFiles.write(file(top), new String(audit.json(), StandardCharsets.UTF_8));
    }
}
