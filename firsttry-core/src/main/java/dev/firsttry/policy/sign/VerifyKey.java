package dev.firsttry.policy.sign;

import dev.firsttry.digest.Sha256;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/** The public half of an Ed25519 key (RFC 8032). */
public record VerifyKey(PublicKey key) {

    static final String ALGORITHM = "Ed25519";
    static final String PEM_LABEL = "PUBLIC KEY";

    /** Length of the X.509 form (RFC 8410). */
    private static final int ENCODED_LENGTH = 44;

    public VerifyKey {
        Objects.requireNonNull(key);
    }

    /**
     * Reads a key as PEM ({@code openssl pkey -pubout} writes it), or as the 60 characters between the lines of the PEM.
     *
     * @return empty when the text is no Ed25519 key
     */
    public static Optional<VerifyKey> parse(String text) {
        String body = text.strip();
        Optional<byte[]> bytes = body.startsWith("-----") ? Pem.block(body, PEM_LABEL) : Pem.base64(body);
        return bytes.filter(encoded -> encoded.length == ENCODED_LENGTH).flatMap(VerifyKey::decode);
    }

    private static Optional<VerifyKey> decode(byte[] encoded) {
        try {
            return Optional.of(
                    new VerifyKey(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded))));
        } catch (InvalidKeySpecException notAKey) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java 17 has Ed25519", e);
        }
    }

    /** The 60 characters that stand for it in policies and POMs. */
    public String text() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** PEM text. */
    public String pem() {
        return Pem.write(PEM_LABEL, key.getEncoded());
    }

    /** SHA-256 of its X.509 form, lower-case hex: its name in signatures and reports. */
    public String id() {
        return Sha256.of(key.getEncoded()).hex();
    }

    /** Whether the other half of this key signed exactly this message. */
    public boolean verifies(byte[] message, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java 17 has Ed25519", e);
        }
    }
}
