package dev.firsttry.check.audit;

import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.Coordinates;
import dev.firsttry.check.Dependency;
import dev.firsttry.check.Rating;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings dependencies and advisories together, and says what to do. */
final class AuditReport {

    private final AuditParameters parameters;
    private final LocalDate today;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<AuditParameters.Ignore> used = new LinkedHashSet<>();
    private final StringBuilder log = new StringBuilder();

    AuditReport(CheckContext context, AuditParameters parameters) {
        this.parameters = parameters;
        this.today = LocalDate.ofInstant(context.clock().instant(), ZoneOffset.UTC);
    }

    static String packageName(Dependency dependency) {
        return dependency.coordinates().groupId() + ":"
                + dependency.coordinates().artifactId();
    }

    void log(String line) {
        log.append(line).append('\n');
    }

    void noSource(List<String> reasons) {
        add(
                Severity.ERROR,
                "dependency/no-source",
                "no source of advisories can be used: "
                        + (reasons.isEmpty() ? "none is configured" : String.join("; ", reasons)),
                "make the OSV service reachable or fetch a snapshot (osv-scanner/Maven/all.zip)",
                "no-source");
    }

    void judge(List<Dependency> dependencies, AdvisorySource.Answer answer) {
        log(answer.description());
        if (!answer.broken().isEmpty()) {
            add(
                    Severity.ERROR,
                    "dependency/corrupt-advisory",
                    answer.broken().size() + " advisories cannot be read, the first is "
                            + answer.broken().get(0),
                    "fetch the snapshot again",
                    "corrupt-advisory");
        }
        for (Dependency dependency : dependencies) {
            for (Advisory advisory : answer.advisories()) {
                advisory.about(packageName(dependency), dependency.coordinates().version())
                        .ifPresent(affected -> judge(dependency, advisory, affected));
            }
        }
        parameters.ignores().stream().filter(ignore -> !used.contains(ignore)).forEach(this::unused);
    }

    private void judge(Dependency dependency, Advisory advisory, Affected affected) {
        Optional<AuditParameters.Ignore> ignore = parameters.ignores().stream()
                .filter(each -> advisory.isCalled(each.id()))
                .findFirst();
        ignore.ifPresent(used::add);
        if (ignore.isPresent() && !ignore.get().expires().isBefore(today)) {
            log("ignored until " + ignore.get().expires() + ": " + advisory.id() + " ("
                    + ignore.get().reason() + ")");
            return;
        }
        String expired = ignore.map(each -> "; ignored until " + each.expires() + ", which is over")
                .orElse("");
        Severity severity = advisory.rating()
                .map(rating -> rating.under(parameters.threshold()))
                .orElse(Severity.ERROR);
        add(
                severity,
                "dependency/" + advisory.id(),
                dependency.coordinates() + ": " + advisory.summary() + " ("
                        + advisory.rating().map(Rating::json).orElse("unknown severity") + expired + ")",
                remedy(dependency, affected),
                advisory.id() + "@" + dependency.coordinates());
    }

    private static String remedy(Dependency dependency, Affected affected) {
        String version = dependency.coordinates().version();
        String change = affected.fixedAfter(version)
                .map(fixed -> "raise it to " + fixed + " or later")
                .orElse("no fixed version is known: replace it, or have the policy ignore it for a time");
        if (dependency.via().size() < 2) {
            return change;
        }
        Coordinates direct = dependency.via().get(0);
        return change + " (it comes in through " + direct + "; dependencyManagement can raise it)";
    }

    private void unused(AuditParameters.Ignore ignore) {
        add(
                Severity.WARNING,
                "dependency/unused-ignore",
                "the policy ignores " + ignore.id() + ", which concerns no dependency",
                "remove it from the policy",
                "unused-ignore@" + ignore.id());
    }

    private void add(Severity severity, String rule, String message, String remedy, String fingerprint) {
        var finding = new Finding(
                rule, CheckCatalog.DEPENDENCY_AUDIT, severity, message, remedy, Location.NONE, "", fingerprint);
        findings.add(finding);
        log(severity.json() + ": " + finding.headline());
    }

    CheckResult result() {
        return CheckResult.judged(findings, log.toString());
    }
}
