package dev.firsttry.policy;

import java.util.List;

/**
 * The tests of this very build.
 *
 * @param minCount at least so many must have run in the whole build
 */
public record Tests(boolean enabled, boolean failOnError, int minCount) implements CheckRule {

    @Override
    public CheckName name() {
        return CheckName.TESTS;
    }

    @Override
    public List<Term> ownTerms() {
        return List.of(new Term("min_count", minCount, Tightness.MORE));
    }
}
