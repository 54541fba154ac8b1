package dev.firsttry.check.sbom;

import dev.firsttry.policy.read.Findings;
import dev.firsttry.policy.read.PolicySource;
import dev.firsttry.policy.sign.Envelope;
import dev.firsttry.policy.sign.EnvelopeJson;
import dev.firsttry.policy.sign.SigningKey;
import dev.firsttry.policy.sign.VerifyKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A bill of materials in a DSSE envelope, signed with Ed25519. */
public final class SignedSbom {

    /** Media type of the payload. */
    public static final String PAYLOAD_TYPE = "application/vnd.cyclonedx+json";

    private SignedSbom() {}

    /** Text of the envelope. */
    public static String sign(String json, SigningKey key) {
        return EnvelopeJson.write(Envelope.sign(PAYLOAD_TYPE, json.getBytes(StandardCharsets.UTF_8), key));
    }

    /**
     * The bill of materials in an envelope.
     *
     * @return empty when it is no envelope of one, or none of the keys signed it
     */
    public static Optional<String> verified(String name, byte[] envelope, List<VerifyKey> keys) {
        var findings = new Findings("sbom", "docs/enforcement.md");
        return EnvelopeJson.read(new PolicySource(name, envelope), findings)
                .filter(one -> one.payloadType().equals(PAYLOAD_TYPE))
                .filter(one -> one.signer(keys).isPresent())
                .map(one -> new String(one.payload(), StandardCharsets.UTF_8));
    }
}
