package dev.firsttry.policy;

import java.util.List;

/**
 * The compiler and what extends it.
 *
 * @param tool {@code javac}, {@code errorprone} or {@code spotbugs}
 * @param strictMode whether warnings fail, too
 */
public record TypeChecking(boolean enabled, boolean failOnError, String tool, boolean strictMode) implements CheckRule {

    @Override
    public CheckName name() {
        return CheckName.TYPE_CHECKING;
    }

    @Override
    public List<Term> ownTerms() {
        return List.of(new Term("tool", tool, Tightness.FIXED), new Term("strict_mode", strictMode, Tightness.TRUE));
    }
}
