package dev.firsttry.check.audit;

import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckResult;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what the check {@code dependency_audit} has to say. */
final class AuditReport {

    private final List<Finding> findings = new ArrayList<>();
    private final StringBuilder log = new StringBuilder();

    void log(String line) {
        log.append(line).append('\n');
    }

    void add(Severity severity, String rule, String message, String remedy, Location location, String fingerprint) {
        var finding =
                new Finding(rule, CheckCatalog.DEPENDENCY_AUDIT, severity, message, remedy, location, "", fingerprint);
        findings.add(finding);
        log(severity.json() + ": " + finding.headline());
    }

    void add(Severity severity, String rule, String message, String remedy) {
        add(severity, rule, message, remedy, Location.NONE, rule.substring(rule.indexOf('/') + 1) + "@" + message);
    }

    /** Nobody knows what else such a module depends on: that is no clean audit. */
    void unresolved(String module, List<String> problems) {
        add(
                Severity.ERROR,
                "dependency/unresolved",
                "not all dependencies are known: " + String.join("; ", problems),
                "make them resolvable: mvn dependency:tree shows the same fault",
                Location.of(Audited.pom(module)),
                "unresolved@" + module);
    }

    void noSource(List<String> reasons) {
        add(
                Severity.ERROR,
                "dependency/no-source",
                "no source of advisories can be used: "
                        + (reasons.isEmpty() ? "none is configured" : String.join("; ", reasons)),
                "make the OSV service reachable, or have a mirror job put a snapshot (osv-scanner/Maven/all.zip) into"
                        + " firsttry-osv beside Maven's local repository: docs/checks.md, \"Advisories without the internet\"",
                Location.NONE,
                "no-source");
    }

    void broken(List<String> names) {
        if (!names.isEmpty()) {
            add(
                    Severity.ERROR,
                    "dependency/corrupt-advisory",
                    names.size() + " advisories cannot be read, the first is " + names.get(0),
                    "fetch the snapshot again",
                    Location.NONE,
                    "corrupt-advisory");
        }
    }

    /** What changed since the last audit. */
    void trend(Optional<LastAudit> last, LastAudit now) {
        last.ifPresent(before -> {
            List<String> added = before.newIn(now);
            List<String> gone = now.newIn(before);
            log("since the audit of " + before.at() + ": " + added.size() + " new, " + gone.size() + " gone");
            added.forEach(each -> log("  new: " + each));
            gone.forEach(each -> log("  gone: " + each));
        });
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    CheckResult result(String evidence, Map<String, Long> measures) {
        return CheckResult.judged(findings, log.toString()).with(evidence, measures);
    }
}
