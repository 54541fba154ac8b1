package dev.firsttry.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A policy, schema version 1, its defaults filled in.
 *
 * @param version the policy's own version, {@code 1} or {@code 1.<revision>}: the number before the first dot is the
 *     version of the schema; empty when it has none
 * @param name for people; empty when it has none
 * @param parent what {@code extends} says; empty when it stands alone
 * @param locked whether requests to do less are decided by {@code restrictions}
 */
public record Policy(
        String version,
        String name,
        String parent,
        boolean locked,
        Checks checks,
        Restrictions restrictions,
        AuditRules audit,
        PerformanceSlo performanceSlo,
        CacheRules cache,
        WaiverRules waivers,
        EnforcementMode mode) {

    /** The schema version that this class knows. */
    public static final int SCHEMA_VERSION = 1;

    public Policy {
        Objects.requireNonNull(version);
        Objects.requireNonNull(name);
        Objects.requireNonNull(parent);
        Objects.requireNonNull(checks);
        Objects.requireNonNull(restrictions);
        Objects.requireNonNull(audit);
        Objects.requireNonNull(performanceSlo);
        Objects.requireNonNull(cache);
        Objects.requireNonNull(waivers);
        Objects.requireNonNull(mode);
    }

    /** Everything that the policy demands; not what it is called or extends. Sorted as in the schema. */
    public List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term("locked", locked, Tightness.TRUE));
        checks.all().forEach(rule -> terms.addAll(rule.terms()));
        terms.addAll(restrictions.terms());
        terms.addAll(audit.terms());
        terms.addAll(performanceSlo.terms());
        terms.addAll(cache.terms());
        terms.addAll(waivers.terms());
        terms.add(new Term("enforcement.mode", mode, Tightness.MORE));
        return List.copyOf(terms);
    }
}
