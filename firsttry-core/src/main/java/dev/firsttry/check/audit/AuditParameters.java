package dev.firsttry.check.audit;

import dev.firsttry.check.Rating;
import dev.firsttry.check.vex.VexFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the policy says about {@code dependency_audit}, and where it gets its facts.
 *
 * @param threshold advisories rated so or worse are errors, and those without a rating
 * @param scopes of Maven that are looked at
 * @param plugins whether the build's own plugins are
 * @param ignores in the policy's order
 * @param licenses empty when licences are not judged
 * @param vex what the product's owners state
 * @param sources in the order in which they are tried; the first that answers counts
 * @param last the audit before this one; empty when there is none
 */
public record AuditParameters(
        Rating threshold,
        Set<String> scopes,
        boolean plugins,
        List<Ignore> ignores,
        Optional<LicenseRules> licenses,
        VexFiles vex,
        List<AdvisorySource> sources,
        Optional<LastAudit> last) {

    /**
     * @param id of an advisory, or one of its aliases
     * @param expires the last day on which it counts, in UTC
     */
    public record Ignore(String id, String reason, LocalDate expires) {}

    /**
     * @param denied SPDX ids
     * @param clarified SPDX expressions by {@code group:artifact}
     */
    public record LicenseRules(List<String> denied, Map<String, String> clarified) {
        public LicenseRules {
            denied = List.copyOf(denied);
            clarified = Map.copyOf(clarified);
        }
    }

    public AuditParameters {
        scopes = Set.copyOf(scopes);
        ignores = List.copyOf(ignores);
        sources = List.copyOf(sources);
    }
}
