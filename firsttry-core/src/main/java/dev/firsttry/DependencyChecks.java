package dev.firsttry;

import dev.firsttry.check.Check;
import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.Coordinates;
import dev.firsttry.check.Rating;
import dev.firsttry.check.audit.AdvisoryAccess;
import dev.firsttry.check.audit.AdvisorySource;
import dev.firsttry.check.audit.AuditParameters;
import dev.firsttry.check.audit.OnlineSource;
import dev.firsttry.check.audit.SnapshotSource;
import dev.firsttry.check.vex.VexFiles;
import dev.firsttry.policy.DependencyAudit;
import dev.firsttry.policy.LicenseClarification;
import dev.firsttry.policy.Policy;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The checks that need Maven's resolved dependencies. */
final class DependencyChecks {

    private final GateRequest request;
    private final Policy policy;
    private final Clock clock;

    DependencyChecks(GateRequest request, Policy policy, Clock clock) {
        this.request = request;
        this.policy = policy;
        this.clock = clock;
    }

    /** Of the repository: known vulnerabilities, and licences. */
    Check audit() {
        DependencyAudit rule = policy.checks().dependencyAudit();
        var parameters = new AuditParameters(
                Rating.valueOf(rule.severityThreshold().name()),
                Set.copyOf(rule.scopes()),
                rule.plugins(),
                rule.ignore().stream()
                        .map(each -> new AuditParameters.Ignore(each.id(), each.reason(), each.expires()))
                        .toList(),
                licenses(rule),
                VexFiles.load(request.places().top(), rule.trustedKeys(), policy.locked()),
                sources(rule),
                AuditRecord.read(request.places().top()));
        return CheckCatalog.dependencyAudit(parameters, request.dependencies().source());
    }

    private static Optional<AuditParameters.LicenseRules> licenses(DependencyAudit rule) {
        return Optional.of(rule)
                .filter(DependencyAudit::checkLicenses)
                .map(one -> new AuditParameters.LicenseRules(
                        one.deniedLicenses(),
                        one.licenses().stream()
                                .collect(Collectors.toMap(
                                        LicenseClarification::packageName,
                                        LicenseClarification::license,
                                        (first, second) -> first))));
    }

    /**
     * The service first. A snapshot in the machine's own directory counts as it is; one that the build points to, and that
     * the judged could have made, counts under a locked policy only when a trusted key vouches for it.
     */
    private List<AdvisorySource> sources(DependencyAudit rule) {
        AdvisoryAccess access = request.dependencies().advisories();
        URI service = access.service().filter(asked -> !policy.locked()).orElseGet(() -> URI.create(rule.service()));
        boolean vouch = policy.locked() && access.snapshots().isPresent();
        return List.of(
                new OnlineSource(service, access),
                new SnapshotSource(
                        access.snapshotDirectory(),
                        rule.snapshotMaxAgeDays(),
                        new SnapshotSource.Vouching(rule.trustedKeys(), vouch),
                        clock));
    }

    /** Of the repository: the bill of materials. */
    Check sbom() {
        return CheckCatalog.sbom(
                root(),
                policy.checks().sbomGeneration().includeTransitive(),
                request.dependencies().source());
    }

    /** The project in the top-level directory, else the first. */
    private Coordinates root() {
        return request.modules().stream()
                .filter(module -> module.path().isEmpty())
                .findFirst()
                .orElse(request.modules().get(0))
                .coordinates();
    }
}
