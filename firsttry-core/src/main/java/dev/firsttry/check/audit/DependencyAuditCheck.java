package dev.firsttry.check.audit;

import dev.firsttry.check.Check;
import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.CheckScope;
import dev.firsttry.check.Reuse;
import dev.firsttry.check.dependency.DependencySource;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Known vulnerabilities and licences of all dependencies of all modules. Never answered from the cache: tomorrow's
 * advisories are not among today's inputs. When no source answers it fails. Its {@link CheckResult#evidence()} is the
 * vulnerabilities as a CycloneDX document.
 */
public final class DependencyAuditCheck implements Check {

    /** Measure: artifacts looked at. */
    public static final String DEPENDENCIES = "audit.dependencies";

    /** Measure: pairs of an artifact and an advisory that is about it, those that were cleared included. */
    public static final String VULNERABILITIES = "audit.vulnerabilities";

    private final AuditParameters parameters;
    private final DependencySource source;

    public DependencyAuditCheck(AuditParameters parameters, DependencySource source) {
        this.parameters = parameters;
        this.source = source;
    }

    @Override
    public String name() {
        return CheckCatalog.DEPENDENCY_AUDIT;
    }

    @Override
    public CheckScope scope() {
        return CheckScope.REPOSITORY;
    }

    @Override
    public Reuse reuse() {
        return Reuse.NEVER;
    }

    @Override
    public SortedMap<String, String> keyFields(CheckContext context) {
        return new TreeMap<>();
    }

    @Override
    public CheckResult run(CheckContext context) {
        Audited audited = Audited.of(context, parameters, source);
        var report = new AuditReport();
        report.log(audited.uses().size() + " dependencies");
        audited.problems().forEach(report::unresolved);
        List<Exposure> exposures = vulnerabilities(context, audited, report);
        parameters.licenses().ifPresent(rules -> new LicenseFindings(rules, source, report).judge(audited.uses()));
        report.trend(parameters.last(), LastAudit.of(context.clock().instant(), report.findings()));
        return report.result(
                VulnerabilityDocument.of(exposures),
                Map.of(DEPENDENCIES, (long) audited.uses().size(), VULNERABILITIES, (long) exposures.size()));
    }

    private List<Exposure> vulnerabilities(CheckContext context, Audited audited, AuditReport report) {
        Set<String> packages = new TreeSet<>();
        audited.uses().forEach(use -> packages.add(use.artifact().packageName()));
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), ZoneOffset.UTC);
        var findings = new VulnerabilityFindings(parameters, today, report);
        if (packages.isEmpty()) {
            return findings.judge(List.of(), List.of());
        }
        Optional<AdvisorySource.Answer> answer = ask(packages, report);
        if (answer.isEmpty()) {
            return List.of();
        }
        report.log(answer.get().description());
        report.broken(answer.get().broken());
        return findings.judge(audited.uses(), answer.get().advisories());
    }

    private Optional<AdvisorySource.Answer> ask(Set<String> packages, AuditReport report) {
        var reasons = new ArrayList<String>();
        for (AdvisorySource each : parameters.sources()) {
            try {
                AdvisorySource.Answer answer = each.about(packages);
                reasons.forEach(reason -> report.log("not used: " + reason));
                return Optional.of(answer);
            } catch (IOException e) {
                reasons.add(
                        Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName()));
            }
        }
        report.noSource(reasons);
        return Optional.empty();
    }
}
