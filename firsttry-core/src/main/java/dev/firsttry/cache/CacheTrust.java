package dev.firsttry.cache;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whose entries this build writes, and whose it believes. A trusted build reads and writes the trusted scope only. Any
 * other build writes its own scope; it reads that and, when it knows the trusted keys, the trusted scope too.
 *
 * @param scope written by this build
 * @param signer Ed25519 key with which entries are signed; present exactly when the scope is the trusted one
 * @param keys Ed25519 keys that the policy lists
 */
public record CacheTrust(Scope scope, Optional<PrivateKey> signer, List<PublicKey> keys) {

    public CacheTrust {
        if (signer.isPresent() != scope.equals(Scope.TRUSTED)) {
            throw new IllegalArgumentException("the trusted scope, and no other, needs a key");
        }
        keys = List.copyOf(keys);
    }

    /** One unsigned scope for everybody, believed by everybody: right for the disk of one's own machine. */
    public static CacheTrust open() {
        return scope(Scope.OPEN, List.of());
    }

    /** A build without a signing key. The scope must not be the trusted one. */
    public static CacheTrust scope(Scope scope, List<PublicKey> keys) {
        return new CacheTrust(scope, Optional.empty(), keys);
    }

    /** A build that may write the trusted scope; empty when the policy does not list the other half of its key. */
    public static Optional<CacheTrust> trusted(PrivateKey signer, List<PublicKey> keys) {
        byte[] probe = {1};
        return Signatures.verify(probe, Signatures.sign(probe, signer), keys)
                ? Optional.of(new CacheTrust(Scope.TRUSTED, Optional.of(signer), keys))
                : Optional.empty();
    }

    /** In the order of reading. */
    List<Scope> readable() {
        List<Scope> scopes = new ArrayList<>(List.of(scope));
        if (!scope.equals(Scope.TRUSTED) && !keys.isEmpty()) {
            scopes.add(Scope.TRUSTED);
        }
        return scopes;
    }
}
