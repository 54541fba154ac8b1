package dev.firsttry.policy;

import java.util.ArrayList;
import java.util.List;

/** What the policy demands of one check. */
public sealed interface CheckRule
        permits Linting,
                TypeChecking,
                Tests,
                SecurityScan,
                Coverage,
                DependencyAudit,
                SbomGeneration,
                CommitValidation,
                CiParity,
                External {

    CheckName name();

    /** Whether the check runs. A check that the policy does not mention does not. */
    boolean enabled();

    /** Whether its failure fails the build; if not, it is only shown. */
    boolean failOnError();

    /** The fields that only this check has. */
    List<Term> ownTerms();

    /** Whether the gate needs a success of this check. */
    default boolean required() {
        return enabled() && failOnError();
    }

    /** All fields; just {@code enabled} for a check that is off, because the others mean nothing then. */
    default List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term("enabled", enabled(), Tightness.TRUE));
        if (enabled()) {
            terms.add(new Term("fail_on_error", failOnError(), Tightness.TRUE));
            terms.addAll(ownTerms());
        }
        return terms.stream().map(term -> term.under("checks." + name().id())).toList();
    }
}
