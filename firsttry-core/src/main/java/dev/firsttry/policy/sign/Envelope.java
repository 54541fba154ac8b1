package dev.firsttry.policy.sign;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A DSSE envelope, version 1: a payload, its type, and signatures over both.
 *
 * @param payloadType media type of the payload; signed along with it
 * @param payload the signed bytes
 */
public record Envelope(String payloadType, byte[] payload, List<Signed> signatures) {

    public Envelope {
        Objects.requireNonNull(payloadType);
        payload = payload.clone();
        signatures = List.copyOf(signatures);
    }

    /**
     * One signature.
     *
     * @param keyId a hint which key made it; never proof
     */
    public record Signed(String keyId, byte[] signature) {
        public Signed {
            Objects.requireNonNull(keyId);
            signature = signature.clone();
        }

        @Override
        public byte[] signature() {
            return signature.clone();
        }
    }

    /** Signs a payload. */
    public static Envelope sign(String payloadType, byte[] payload, SigningKey key) {
        byte[] signature = key.sign(preAuthentication(payloadType, payload));
        return new Envelope(
                payloadType, payload, List.of(new Signed(key.publicKey().id(), signature)));
    }

    @Override
    public byte[] payload() {
        return payload.clone();
    }

    /** Which of these keys signed it; empty when none did. The key ids of the envelope are not believed. */
    public Optional<VerifyKey> signer(List<VerifyKey> keys) {
        byte[] message = preAuthentication(payloadType, payload);
        return keys.stream()
                .filter(key -> signatures.stream().anyMatch(one -> key.verifies(message, one.signature())))
                .findFirst();
    }

    /** What is signed: {@code DSSEv1 <length> <type> <length> <payload>}, lengths in bytes, so that nothing can be shifted. */
    private static byte[] preAuthentication(String payloadType, byte[] payload) {
        byte[] type = payloadType.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("DSSEv1 " + type.length + " ").getBytes(StandardCharsets.UTF_8));
        out.writeBytes(type);
        out.writeBytes((" " + payload.length + " ").getBytes(StandardCharsets.UTF_8));
        out.writeBytes(payload);
        return out.toByteArray();
    }
}
