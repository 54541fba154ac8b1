package dev.firsttry.policy;

import java.util.List;

/**
 * The software bill of materials.
 *
 * @param format {@code cyclonedx}
 * @param includeTransitive whether dependencies of dependencies are in it
 */
public record SbomGeneration(boolean enabled, boolean failOnError, String format, boolean includeTransitive)
        implements CheckRule {

    @Override
    public CheckName name() {
        return CheckName.SBOM_GENERATION;
    }

    @Override
    public List<Term> ownTerms() {
        return List.of(
                new Term("format", format, Tightness.FIXED),
                new Term("include_transitive", includeTransitive, Tightness.TRUE));
    }
}
