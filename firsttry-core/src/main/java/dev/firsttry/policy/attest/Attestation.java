package dev.firsttry.policy.attest;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.policy.sign.Envelope;
import dev.firsttry.policy.sign.EnvelopeJson;
import dev.firsttry.policy.sign.SigningKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Signs the statement about a build, or says why not. */
public final class Attestation {

    private Attestation() {}

    /**
     * Either the text of the signed statement, or why it is refused.
     *
     * @param json text of the DSSE envelope; empty when refused
     * @param findings why; empty when signed
     */
    public record Signing(Optional<String> json, List<Finding> findings) {
        public Signing {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Signs when the report agrees with the facts. A report of a failure is signed as one: {@link AttestationCheck} refuses
     * it.
     *
     * @param report bytes of {@code report.json}
     * @param subjects the build's artifacts, hashed by the caller; at least one
     */
    public static Signing sign(
            byte[] report, BuildEvidence facts, List<Subject> subjects, SigningKey key, Instant now) {
        Optional<ReportFacts> claimed = ReportFacts.read(report);
        if (claimed.isEmpty()) {
            return refused(
                    "attest/bad-report", "the report is not one that this FirstTry writes", "Run mvn verify first.");
        }
        if (subjects.isEmpty()) {
            return refused("attest/no-subject", "there is no artifact to speak of", "Build the artifacts first.");
        }
        List<Finding> disagreements = FactCheck.compare(claimed.get(), facts);
        if (!disagreements.isEmpty()) {
            return new Signing(Optional.empty(), disagreements);
        }
        byte[] payload = Statement.write(facts, claimed.get(), subjects, now);
        String json = EnvelopeJson.write(Envelope.sign(Statement.PAYLOAD_TYPE, payload, key));
        return new Signing(Optional.of(json), List.of());
    }

    private static Signing refused(String rule, String message, String remedy) {
        return new Signing(Optional.empty(), List.of(Finding.error(rule, "", message, remedy, Location.NONE)));
    }
}
