package dev.firsttry.cache;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.List;

/** Ed25519 (RFC 8032) from the JDK. */
final class Signatures {

    private static final String ALGORITHM = "Ed25519";

    private Signatures() {}

    static byte[] sign(byte[] message, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 key", e);
        }
    }

    /** Whether one of the keys made the signature. Malformed signatures and keys of another kind did not. */
    static boolean verify(byte[] message, byte[] signature, List<PublicKey> keys) {
        return keys.stream().anyMatch(key -> verify(message, signature, key));
    }

    private static boolean verify(byte[] message, byte[] signed, PublicKey key) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (InvalidKeyException | SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java 17 has Ed25519", e);
        }
    }
}
