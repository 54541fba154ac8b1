package dev.firsttry.policy.sign;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Objects;
import java.util.Optional;

/** Both halves of an Ed25519 key. Its text never shows the private half. */
public final class SigningKey {

    private static final String PEM_LABEL = "PRIVATE KEY";

    private final PrivateKey privateKey;
    private final VerifyKey publicKey;

    private SigningKey(PrivateKey privateKey, VerifyKey publicKey) {
        this.privateKey = Objects.requireNonNull(privateKey);
        this.publicKey = Objects.requireNonNull(publicKey);
    }

    /** A new key. */
    public static SigningKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(VerifyKey.ALGORITHM).generateKeyPair();
            return new SigningKey(pair.getPrivate(), new VerifyKey(pair.getPublic()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java 17 has Ed25519", e);
        }
    }

    /**
     * Reads a key as PKCS #8 PEM ({@code openssl genpkey -algorithm ed25519} writes it), not encrypted.
     *
     * @return empty when the text is no Ed25519 key
     */
    public static Optional<SigningKey> parse(String pem) {
        return Pem.block(pem, PEM_LABEL).flatMap(SigningKey::decode);
    }

    private static Optional<SigningKey> decode(byte[] encoded) {
        try {
            PrivateKey key =
                    KeyFactory.getInstance(VerifyKey.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return Optional.of(key)
                    .filter(EdECPrivateKey.class::isInstance)
                    .map(EdECPrivateKey.class::cast)
                    .flatMap(EdECPrivateKey::getBytes)
                    .map(seed -> new SigningKey(key, PublicHalf.of(seed)));
        } catch (InvalidKeySpecException notAKey) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java 17 has Ed25519", e);
        }
    }

    /** The half that everybody may know. */
    public VerifyKey publicKey() {
        return publicKey;
    }

    /** The half that signs, for libraries of the JDK. */
    public PrivateKey privateKey() {
        return privateKey;
    }

    /** PEM text of the private half: for the owner's own file, nowhere else. */
    public String pem() {
        return Pem.write(PEM_LABEL, privateKey.getEncoded());
    }

    /** The signature of this message: 64 bytes. */
    public byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(VerifyKey.ALGORITHM);
            signature.initSign(privateKey);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an Ed25519 key signs everything", e);
        }
    }

    @Override
    public String toString() {
        return "signing key " + publicKey.id();
    }
}
