package dev.firsttry.policy;

import java.util.List;
import java.util.Set;

/**
 * What the cache must be.
 *
 * @param trustedKeys public keys whose holders write the trusted scope; the form is that of {@code sign.VerifyKey}
 */
public record CacheRules(RemoteCacheMode remote, List<String> trustedKeys) {

    public CacheRules {
        trustedKeys = List.copyOf(trustedKeys);
    }

    List<Term> terms() {
        return List.of(
                new Term("cache.remote", remote, Tightness.MORE),
                new Term("cache.trusted_keys", Set.copyOf(trustedKeys), Tightness.SUBSET));
    }
}
