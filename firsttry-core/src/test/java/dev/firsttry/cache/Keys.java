package dev.firsttry.cache;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;

/** Key pairs made for the test that uses them. */
final class Keys {

    private Keys() {}

    static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static CacheTrust trusted(KeyPair pair) {
        return CacheTrust.trusted(pair.getPrivate(), List.of(pair.getPublic())).orElseThrow();
    }

    static CacheTrust pullRequest(KeyPair... listed) {
        return CacheTrust.scope(
                new Scope("pr-17"),
                List.of(listed).stream().map(KeyPair::getPublic).toList());
    }
}
