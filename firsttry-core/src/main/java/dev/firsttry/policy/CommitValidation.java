package dev.firsttry.policy;

import java.util.List;

/**
 * The commits under review and the owners of what they change.
 *
 * @param convention {@code conventional-commits}
 * @param requireScope whether {@code fix: x} without a scope fails
 * @param codeowners whether every changed file must have an owner
 */
public record CommitValidation(
        boolean enabled, boolean failOnError, String convention, boolean requireScope, boolean codeowners)
        implements CheckRule {

    @Override
    public CheckName name() {
        return CheckName.COMMIT_VALIDATION;
    }

    @Override
    public List<Term> ownTerms() {
        return List.of(
                new Term("convention", convention, Tightness.FIXED),
                new Term("require_scope", requireScope, Tightness.TRUE),
                new Term("codeowners", codeowners, Tightness.TRUE));
    }
}
