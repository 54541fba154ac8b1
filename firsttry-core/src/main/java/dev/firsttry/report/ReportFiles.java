package dev.firsttry.report;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes the files of a report: a reader sees the old file or the new one, never half of one. */
public final class ReportFiles {

    private ReportFiles() {}

    /**
     * Writes {@code text} as UTF-8, creating directories as needed. Half of a surrogate pair becomes {@code ?}.
     *
     * @throws FirstTryException {@code [report/not-writable]}
     */
    public static void write(Path file, String text) {
        try {
            Path directory = file.toAbsolutePath().getParent();
            Files.createDirectories(directory);
            Path temporary = directory.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
            try {
                Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
                replace(temporary, file);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw notWritable(file, e);
        }
    }

    /** Cannot go on: evidence that cannot be written is no evidence. */
    public static FirstTryException notWritable(Path file, IOException cause) {
        return new FirstTryException(
                Finding.error(
                        "report/not-writable",
                        "",
                        "cannot write " + file + ": " + cause,
                        "Make the directory writable, free disk space, or point -Dfirsttry.outputDirectory elsewhere.",
                        Location.NONE),
                cause);
    }

    private static void replace(Path temporary, Path file) throws IOException {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
