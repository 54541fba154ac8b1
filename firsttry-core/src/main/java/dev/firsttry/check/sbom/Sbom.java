package dev.firsttry.check.sbom;

import java.util.Optional;

/**
 * The bill of materials in both formats.
 *
 * @param json CycloneDX 1.6
 * @param xml the same
 */
public record Sbom(String json, String xml) {

    /** Neither format can hold it. */
    private static final String BETWEEN = "\u0000";

    /** Both in one text. */
    String text() {
        return json + BETWEEN + xml;
    }

    /** Empty when the text is not the evidence of {@code sbom_generation}. */
    public static Optional<Sbom> parse(String evidence) {
        int at = evidence.indexOf(BETWEEN);
        return at < 0 ? Optional.empty() : Optional.of(new Sbom(evidence.substring(0, at), evidence.substring(at + 1)));
    }
}
