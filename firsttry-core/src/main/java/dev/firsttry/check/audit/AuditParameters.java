package dev.firsttry.check.audit;

import dev.firsttry.check.Rating;
import java.time.LocalDate;
import java.util.List;

/**
 * What the policy says about {@code dependency_audit}.
 *
 * @param threshold advisories rated so or worse are errors, and those without a rating
 * @param sources in the order in which they are tried; the first that answers counts
 */
public record AuditParameters(Rating threshold, List<Ignore> ignores, List<AdvisorySource> sources) {

    /**
     * @param id of an advisory, or one of its aliases
     * @param expires the last day on which it counts, in UTC
     */
    public record Ignore(String id, String reason, LocalDate expires) {}

    public AuditParameters {
        ignores = List.copyOf(ignores);
        sources = List.copyOf(sources);
    }
}
