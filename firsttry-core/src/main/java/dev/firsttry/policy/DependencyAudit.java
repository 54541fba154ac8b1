package dev.firsttry.policy;

import java.util.List;
import java.util.Set;

/**
 * Known vulnerabilities and licences of dependencies.
 *
 * @param tool {@code osv}
 * @param severityThreshold advisories from this risk up fail
 * @param checkLicenses whether {@code deniedLicenses} and unknown licences count
 * @param deniedLicenses SPDX ids
 * @param ignore advisories that do not count, for a time
 * @param snapshotMaxAgeDays an older offline snapshot does not count
 */
public record DependencyAudit(
        boolean enabled,
        boolean failOnError,
        String tool,
        RiskLevel severityThreshold,
        boolean checkLicenses,
        List<String> deniedLicenses,
        List<IgnoredAdvisory> ignore,
        int snapshotMaxAgeDays)
        implements CheckRule {

    public DependencyAudit {
        deniedLicenses = List.copyOf(deniedLicenses);
        ignore = List.copyOf(ignore);
    }

    @Override
    public CheckName name() {
        return CheckName.DEPENDENCY_AUDIT;
    }

    @Override
    public List<Term> ownTerms() {
        return List.of(
                new Term("tool", tool, Tightness.FIXED),
                new Term("severity_threshold", severityThreshold, Tightness.LESS),
                new Term("check_licenses", checkLicenses, Tightness.TRUE),
                new Term("denied_licenses", Set.copyOf(deniedLicenses), Tightness.SUPERSET),
                new Term("ignore", Set.copyOf(ignore), Tightness.SUBSET),
                new Term("snapshot_max_age_days", snapshotMaxAgeDays, Tightness.LESS));
    }
}
