package dev.firsttry.check.sbom;

import dev.firsttry.check.dependency.Artifact;
import dev.firsttry.check.dependency.DeclaredLicense;
import dev.firsttry.check.license.SpdxExpression;
import dev.firsttry.digest.Sha256;
import java.util.List;
import java.util.Optional;

/**
 * One component of a bill of materials.
 *
 * @param need how much the product needs it
 * @param sha256 of its file; empty when the file is not there, as for a module that is not built yet
 * @param license what the declarations mean; empty when nobody can tell
 * @param declared what its POM says
 */
record Component(
        Artifact artifact,
        Need need,
        Optional<Sha256> sha256,
        Optional<SpdxExpression> license,
        List<DeclaredLicense> declared) {

    /** CycloneDX's scopes, from most to least. */
    enum Need {
        REQUIRED("required"),
        OPTIONAL("optional"),
        EXCLUDED("excluded");

        private final String word;

        Need(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        /** Of a Maven scope: tests need it and the product does not, or whoever runs the product brings it. */
        static Need of(String scope) {
            return switch (scope) {
                case "test" -> EXCLUDED;
                case "provided" -> OPTIONAL;
                default -> REQUIRED;
            };
        }

        Need stronger(Need other) {
            return compareTo(other) <= 0 ? this : other;
        }
    }

    Component {
        declared = List.copyOf(declared);
    }
}
