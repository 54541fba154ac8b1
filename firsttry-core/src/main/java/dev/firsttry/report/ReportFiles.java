package dev.firsttry.report;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes the files of a report: a reader sees the old file or the new one, never half of one. */
public final class ReportFiles {

    /** Characters that are gathered before they are encoded. */
    private static final int BUFFER = 1 << 15;

    private ReportFiles() {}

    /** What a file holds. A large report is written as it is made: as one text it would take its size several times. */
    @FunctionalInterface
    public interface Content {

        /** Writes all of it. The caller closes {@code out}. */
        void writeTo(Writer out) throws IOException;
    }

    /**
     * Writes {@code text} as UTF-8, creating directories as needed. Half of a surrogate pair becomes {@code ?}.
     *
     * @throws FirstTryException {@code [report/not-writable]}
     */
    public static void write(Path file, String text) {
        write(file, out -> out.write(text));
    }

    /**
     * Writes {@code content} as UTF-8, creating directories as needed. Half of a surrogate pair becomes {@code ?}.
     *
     * @throws FirstTryException {@code [report/not-writable]}
     */
    public static void write(Path file, Content content) {
        try {
            Path directory = file.toAbsolutePath().getParent();
            Files.createDirectories(directory);
            Path temporary = directory.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
            try {
                fill(temporary, content);
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

    private static void fill(Path file, Content content) throws IOException {
        // Not Files.newBufferedWriter: it throws at half of a surrogate pair, and such texts come from tools.
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8), BUFFER)) {
            content.writeTo(out);
        }
    }

    private static void replace(Path temporary, Path file) throws IOException {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
