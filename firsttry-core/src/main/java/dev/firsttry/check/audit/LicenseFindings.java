package dev.firsttry.check.audit;

import dev.firsttry.check.dependency.DeclaredLicense;
import dev.firsttry.check.dependency.DependencySource;
import dev.firsttry.check.license.Licenses;
import dev.firsttry.check.license.SpdxExpression;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges the licences of dependencies. With a list of denied licences one that nobody can tell may be among them, and
 * fails; without such a list it is a warning.
 */
final class LicenseFindings {

    private final AuditParameters.LicenseRules rules;
    private final DependencySource source;
    private final AuditReport report;
    private final Licenses licenses = Licenses.standard();
    private final Set<String> denied = new LinkedHashSet<>();

    LicenseFindings(AuditParameters.LicenseRules rules, DependencySource source, AuditReport report) {
        this.rules = rules;
        this.source = source;
        this.report = report;
    }

    void judge(List<Audited.Use> uses) {
        rules.denied().forEach(this::deny);
        uses.forEach(this::judge);
    }

    private void deny(String id) {
        licenses.expression(id).map(SpdxExpression::toString).ifPresentOrElse(denied::add, () -> unknown(id));
    }

    private void unknown(String id) {
        report.add(
                Severity.ERROR,
                "dependency/bad-license-id",
                "'" + id + "' in the policy is no SPDX licence, so it would deny nothing",
                "write it as spdx.org/licenses lists it");
    }

    private void judge(Audited.Use use) {
        String clarified = rules.clarified().getOrDefault(use.artifact().packageName(), "");
        List<DeclaredLicense> declared =
                clarified.isEmpty() ? source.licenses(use.artifact()) : List.of(new DeclaredLicense(clarified, ""));
        Optional<SpdxExpression> license = licenses.of(declared);
        if (license.isEmpty()) {
            unclear(use, declared);
        } else if (!license.get().allowed(denied::contains)) {
            add(
                    Severity.ERROR,
                    "dependency/license-denied",
                    use,
                    "is under " + license.get() + ", which the policy denies",
                    "replace it, or take a version under another licence");
        }
    }

    private void unclear(Audited.Use use, List<DeclaredLicense> declared) {
        String said = declared.isEmpty()
                ? "declares no licence"
                : "declares a licence that SPDX has no name for: "
                        + declared.stream().map(DeclaredLicense::toString).collect(Collectors.joining(", "));
        add(
                denied.isEmpty() ? Severity.WARNING : Severity.ERROR,
                "dependency/license-unknown",
                use,
                said,
                "find out, and have the policy say so under dependency_audit.licenses");
    }

    private void add(Severity severity, String rule, Audited.Use use, String what, String remedy) {
        report.add(
                severity,
                rule,
                use.artifact() + " " + what,
                use.dependency().direct()
                        ? remedy
                        : remedy + " (it comes in through " + use.dependency().broughtInBy() + ")",
                Location.of(use.pom()),
                rule + "@" + use.artifact());
    }
}
