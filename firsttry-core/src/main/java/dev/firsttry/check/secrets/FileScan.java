package dev.firsttry.check.secrets;

import dev.firsttry.check.CheckContext;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** One scan of all given files. */
final class FileScan {

    /** Larger files are data, not sources; they are named in a note and not read. */
    static final long MAX_BYTES = 16L << 20;

    private final ScanReport report;
    private final List<String> baselines;
    private long scannedFiles;
    private long scannedBytes;

    /** @param baselines files that may hold the secrets of old findings, and no others: not scanned, as by gitleaks */
    FileScan(ScanReport report, List<String> baselines) {
        this.baselines = List.copyOf(baselines);
        this.report = report;
    }

    void run(CheckContext context) {
        for (String path : context.files()) {
            if (baselines.contains(path)) {
                report.log("a baseline, not scanned: " + path);
            } else {
                scan(context.topLevel().resolve(path), path);
            }
        }
        report.log(scannedFiles + " files, " + scannedBytes + " bytes scanned");
    }

    private void scan(Path file, String path) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile()) {
                report.log("not a regular file: " + path);
            } else if (attributes.size() > MAX_BYTES) {
                tooLarge(path);
            } else {
                scan(path, Files.readAllBytes(file));
            }
        } catch (NoSuchFileException e) {
            report.log("not there: " + path);
        } catch (IOException e) {
            unreadable(path, e);
        }
    }

    private void scan(String path, byte[] bytes) {
        if (Content.isBinary(bytes)) {
            report.log("binary: " + path);
            return;
        }
        report.scan(path, "", 1, bytes);
        scannedFiles++;
        scannedBytes += bytes.length;
    }

    private void tooLarge(String path) {
        report.report(
                Severity.NOTE,
                "secrets/skipped-file",
                "not scanned: larger than " + (MAX_BYTES >> 20) + " MiB",
                "keep data of that size out of the repository",
                Location.of(path));
    }

    private void unreadable(String path, IOException e) {
        report.report(
                Severity.ERROR,
                "secrets/unreadable-file",
                "cannot be read, so it cannot be judged: " + e.getClass().getSimpleName(),
                "make it readable, or ignore it in git",
                Location.of(path));
    }
}
