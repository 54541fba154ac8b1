package dev.firsttry.check.secrets;

import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.Rating;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import java.util.ArrayList;
import java.util.List;

/** Gathers what scans find, and says it without the secret. */
final class ScanReport {

    static final String REMEDY = "revoke it, then remove it and read it from the environment or the encrypted settings;"
            + " if it is no secret, end the line with the comment gitleaks:allow";

    private final SecretScanner scanner;
    private final GitleaksBaseline baseline;
    private final IgnoreList ignores;
    private final Rating threshold;
    private final List<Finding> findings = new ArrayList<>();
    private final StringBuilder log = new StringBuilder();

    ScanReport(Settings settings, Rating threshold) {
        this.scanner = new SecretScanner(settings.rules());
        this.ignores = settings.ignores();
        this.baseline = settings.baseline();
        this.threshold = threshold;
        this.findings.addAll(settings.findings());
    }

    /**
     * Scans a text.
     *
     * @param line where it begins in its file, counted from 1
     */
    void scan(String path, String commit, int line, byte[] bytes) {
        SecretScanner.Scan scan = scanner.scan(path, commit, bytes);
        for (Secret secret : scan.allowed()) {
            log("allowed on the line: " + secret.shifted(line - 1).fingerprint());
        }
        for (Secret found : scan.secrets()) {
            Secret secret = found.shifted(line - 1);
            if (!isOnRecord(secret)) {
                report(finding(secret));
            }
        }
    }

    /** Whether the repository itself names it as one that need not be told; the log says so. */
    boolean isOnRecord(Secret secret) {
        boolean ignored = ignores.ignores(secret);
        boolean known = !ignored && baseline.knows(secret);
        if (ignored || known) {
            log((ignored ? "ignored by name: " : "in the baseline of gitleaks: ") + secret.fingerprint());
        }
        return ignored || known;
    }

    private Finding finding(Secret secret) {
        return new Finding(
                "secrets/" + secret.rule(),
                CheckCatalog.SECURITY_SCAN,
                secret.rating().under(threshold),
                secret.description() + " (" + secret.rating().json() + ")",
                REMEDY,
                new Location(secret.path(), secret.line(), secret.column()),
                secret.commit(),
                secret.fingerprint());
    }

    void report(Severity severity, String rule, String message, String remedy, Location location) {
        report(Finding.of(severity, rule, CheckCatalog.SECURITY_SCAN, message, remedy, location));
    }

    private void report(Finding finding) {
        findings.add(finding);
        log(finding.severity().json() + ": " + finding.headline());
    }

    void log(String line) {
        log.append(line).append('\n');
    }

    CheckResult result() {
        return CheckResult.judged(findings, log.toString());
    }
}
