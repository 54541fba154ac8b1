package dev.firsttry.policy;

import java.util.List;
import java.util.Set;

/**
 * Known vulnerabilities and licences of dependencies.
 *
 * @param tool {@code osv}
 * @param service address of the OSV API, or of a company's mirror of it
 * @param severityThreshold advisories from this risk up fail
 * @param scopes Maven's scopes that are looked at
 * @param plugins whether the build's own plugins are looked at as well
 * @param checkLicenses whether {@code deniedLicenses} and unknown licences count
 * @param deniedLicenses SPDX ids
 * @param licenses of packages that do not say so themselves
 * @param ignore advisories that do not count, for a time
 * @param snapshotMaxAgeDays an older offline snapshot does not count
 * @param trustedKeys public keys that may vouch for a snapshot that lies elsewhere, and for a statement that a
 *     vulnerability does not concern this product
 */
public record DependencyAudit(
        boolean enabled,
        boolean failOnError,
        String tool,
        String service,
        RiskLevel severityThreshold,
        List<String> scopes,
        boolean plugins,
        boolean checkLicenses,
        List<String> deniedLicenses,
        List<LicenseClarification> licenses,
        List<IgnoredAdvisory> ignore,
        int snapshotMaxAgeDays,
        List<String> trustedKeys)
        implements CheckRule {

    /** The public service. */
    public static final String PUBLIC_SERVICE = "https://api.osv.dev";

    /** All of Maven's scopes. */
    public static final List<String> ALL_SCOPES = List.of("compile", "provided", "runtime", "system", "test");

    public DependencyAudit {
        scopes = List.copyOf(scopes);
        deniedLicenses = List.copyOf(deniedLicenses);
        licenses = List.copyOf(licenses);
        ignore = List.copyOf(ignore);
        trustedKeys = List.copyOf(trustedKeys);
    }

    @Override
    public CheckName name() {
        return CheckName.DEPENDENCY_AUDIT;
    }

    @Override
    public List<Term> ownTerms() {
        return List.of(
                new Term("tool", tool, Tightness.FIXED),
                new Term("service", service, Tightness.FIXED),
                new Term("severity_threshold", severityThreshold, Tightness.LESS),
                new Term("scopes", Set.copyOf(scopes), Tightness.SUPERSET),
                new Term("plugins", plugins, Tightness.TRUE),
                new Term("check_licenses", checkLicenses, Tightness.TRUE),
                new Term("denied_licenses", Set.copyOf(deniedLicenses), Tightness.SUPERSET),
                new Term("licenses", Set.copyOf(licenses), Tightness.SUBSET),
                new Term("ignore", Set.copyOf(ignore), Tightness.SUBSET),
                new Term("snapshot_max_age_days", snapshotMaxAgeDays, Tightness.LESS),
                new Term("trusted_keys", Set.copyOf(trustedKeys), Tightness.SUBSET));
    }
}
