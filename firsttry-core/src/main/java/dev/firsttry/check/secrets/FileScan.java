package dev.firsttry.check.secrets;

import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.Rating;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** One scan of all given files. */
final class FileScan {

    /** Larger files are data, not sources; they are named in a note and not read. */
    static final long MAX_BYTES = 16L << 20;

    private final SecretScanner scanner;
    private final Rating threshold;
    private final List<Finding> findings = new ArrayList<>();
    private final StringBuilder log = new StringBuilder();
    private long scannedFiles;
    private long scannedBytes;

    FileScan(SecretScanner scanner, Rating threshold) {
        this.scanner = scanner;
        this.threshold = threshold;
    }

    CheckResult run(CheckContext context) {
        for (String path : context.files()) {
            scan(context.topLevel().resolve(path), path);
        }
        log.append(scannedFiles).append(" files, ").append(scannedBytes).append(" bytes scanned\n");
        return CheckResult.judged(findings, log.toString());
    }

    private void scan(Path file, String path) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile()) {
                log.append("not a regular file: ").append(path).append('\n');
            } else if (attributes.size() > MAX_BYTES) {
                tooLarge(path);
            } else {
                scan(path, Files.readAllBytes(file));
            }
        } catch (NoSuchFileException e) {
            log.append("not there: ").append(path).append('\n');
        } catch (IOException e) {
            unreadable(path, e);
        }
    }

    private void scan(String path, byte[] bytes) {
        if (Content.isBinary(bytes)) {
            log.append("binary: ").append(path).append('\n');
            return;
        }
        report(scanner.scan(path, bytes));
        scannedFiles++;
        scannedBytes += bytes.length;
    }

    private void report(SecretScanner.Scan scan) {
        for (Secret secret : scan.allowed()) {
            log.append("allowed on the line: ").append(secret.fingerprint()).append('\n');
        }
        for (Secret secret : scan.secrets()) {
            Finding finding = finding(secret);
            findings.add(finding);
            log.append(finding.severity().json())
                    .append(": ")
                    .append(finding.headline())
                    .append('\n');
        }
    }

    private Finding finding(Secret secret) {
        return new Finding(
                "secrets/" + secret.rule(),
                CheckCatalog.SECURITY_SCAN,
                secret.rating().under(threshold),
                secret.description() + " (" + secret.rating().json() + ")",
                "revoke it, then remove it and read it from the environment or the encrypted settings;"
                        + " if it is no secret, end the line with the comment gitleaks:allow",
                new Location(secret.path(), secret.line(), secret.column()),
                secret.commit(),
                secret.fingerprint());
    }

    private void tooLarge(String path) {
        log.append("too large: ").append(path).append('\n');
        findings.add(Finding.of(
                Severity.NOTE,
                "secrets/skipped-file",
                CheckCatalog.SECURITY_SCAN,
                "not scanned: larger than " + (MAX_BYTES >> 20) + " MiB",
                "keep data of that size out of the repository",
                Location.of(path)));
    }

    private void unreadable(String path, IOException e) {
        log.append("unreadable: ").append(path).append('\n');
        findings.add(Finding.error(
                "secrets/unreadable-file",
                CheckCatalog.SECURITY_SCAN,
                "cannot be read, so it cannot be judged: " + e.getClass().getSimpleName(),
                "make it readable, or ignore it in git",
                Location.of(path)));
    }
}
