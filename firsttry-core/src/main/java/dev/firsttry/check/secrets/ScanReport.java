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

    private static final String REMEDY =
            "revoke it, then remove it and read it from the environment or the encrypted settings;"
                    + " if it is no secret, end the line with the comment gitleaks:allow";

    private static final String FORGIVEN = "if it is a secret after all, revoke and remove it";

    private final SecretScanner scanner;
    private final GitleaksBaseline baseline;
    private final IgnoreList ignores;
    private final Rating threshold;
    private final boolean telling;
    private final List<Finding> findings = new ArrayList<>();
    private final StringBuilder log = new StringBuilder();

    /** @param telling whether what the repository itself forgives is told as notes, and not only in the log */
    ScanReport(Settings settings, Rating threshold, boolean telling) {
        this.scanner = new SecretScanner(settings.rules());
        this.ignores = settings.ignores();
        this.baseline = settings.baseline();
        this.threshold = threshold;
        this.telling = telling;
        this.findings.addAll(settings.findings());
    }

    /**
     * Scans a text.
     *
     * @param line where it begins in its file, counted from 1
     */
    void scan(String path, String commit, int line, byte[] bytes) {
        SecretScanner.Scan scan = scanner.scan(path, commit, bytes);
        scan.allowed().forEach(secret -> allowed(secret.shifted(line - 1), Scanner.OWN));
        scan.secrets().forEach(secret -> found(secret.shifted(line - 1), Scanner.OWN));
    }

    /** A secret that a comment on its line waved through. */
    void allowed(Secret secret, Scanner by) {
        forgive("allowed on the line", secret, by);
    }

    /** Fails, unless the repository itself names it as one that need not be told. */
    void found(Secret secret, Scanner by) {
        if (ignores.ignores(secret)) {
            forgive("ignored by name", secret, by);
        } else if (baseline.knows(secret)) {
            forgive("in the baseline of gitleaks", secret, by);
        } else {
            report(finding(secret, by, secret.rating().under(threshold), "", REMEDY));
        }
    }

    private void forgive(String how, Secret secret, Scanner by) {
        log(how + ": " + secret.fingerprint());
        if (telling) {
            findings.add(finding(secret, by, Severity.NOTE, " (" + how + ")", FORGIVEN));
        }
    }

    private static Finding finding(Secret secret, Scanner by, Severity severity, String more, String remedy) {
        return new Finding(
                by.ruleId(secret),
                CheckCatalog.SECURITY_SCAN,
                severity,
                secret.description() + " (" + secret.rating().json() + ")" + more,
                remedy,
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
