package dev.firsttry.check.vex;

import dev.firsttry.check.dependency.Artifact;
import java.util.Set;

/**
 * What a product's owner states about a vulnerability in a component.
 *
 * @param source file from the top-level directory
 * @param names of the vulnerability: its id and its references'
 * @param state {@code analysis.state} of CycloneDX, such as {@code not_affected}
 * @param why justification and detail, for people
 * @param components package URLs, without qualifiers
 */
public record VexStatement(String source, Set<String> names, String state, String why, Set<String> components) {

    private static final Set<String> HARMLESS = Set.of("not_affected", "false_positive", "resolved_with_pedigree");

    public VexStatement {
        names = Set.copyOf(names);
        components = Set.copyOf(components);
    }

    /** Whether it says that the vulnerability does no harm there. Without a reason it says nothing. */
    public boolean clears(Artifact artifact, Set<String> vulnerability) {
        return HARMLESS.contains(state)
                && !why.isBlank()
                && names.stream().anyMatch(vulnerability::contains)
                && components.contains(withoutQualifiers(artifact.purl()));
    }

    static String withoutQualifiers(String purl) {
        return purl.replaceFirst("[?#].*", "");
    }
}
