package dev.firsttry.policy.sign;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;

/**
 * Computes the public half of a private key. The JDK has no method for it, but its generator makes both halves of the 32
 * bytes that it draws, and these may as well be those of the key that is there (RFC 8032, section 5.1.5).
 */
final class PublicHalf {

    private PublicHalf() {}

    static VerifyKey of(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(VerifyKey.ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
            return new VerifyKey(generator.generateKeyPair().getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java 17 has Ed25519", e);
        }
    }

    private static final class Fixed extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final transient byte[] seed;

        Fixed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("the generator draws " + bytes.length + " bytes, not a seed");
            }
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }
    }
}
