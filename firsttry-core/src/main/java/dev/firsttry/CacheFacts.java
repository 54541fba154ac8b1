package dev.firsttry;

import dev.firsttry.cache.CacheSettings;
import dev.firsttry.cache.CacheTrust;
import dev.firsttry.cache.s3.S3Settings;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import dev.firsttry.policy.CacheRules;
import dev.firsttry.policy.sign.SigningKey;
import dev.firsttry.policy.sign.VerifyKey;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How the cache is set up on this machine.
 *
 * @param directory of the local cache, absolute
 * @param remote the bucket; empty for none
 * @param absence why there is no bucket; empty when there is one
 * @param environment variables of the process: {@code FT_CACHE_SIGNING_KEY} holds the private key (PKCS #8 PEM) of a
 *     build that may write the trusted scope, and the CI service's own variables say whose build this is
 */
public record CacheFacts(Path directory, Optional<S3Settings> remote, String absence, Map<String, String> environment) {

    /** The variable that holds the key of a trusted build. */
    public static final String SIGNING_KEY = "FT_CACHE_SIGNING_KEY";

    public CacheFacts {
        Objects.requireNonNull(directory);
        Objects.requireNonNull(remote);
        Objects.requireNonNull(absence);
        environment = Map.copyOf(environment);
    }

    /** Only the disk tier, and nothing known of who runs it. */
    public static CacheFacts local(Path directory) {
        return without("no bucket is set up", directory, Map.of());
    }

    /** Only the disk tier. */
    public static CacheFacts without(String absence, Path directory, Map<String, String> environment) {
        return new CacheFacts(directory, Optional.empty(), absence, environment);
    }

    /** Both tiers. */
    public static CacheFacts with(S3Settings bucket, Path directory, Map<String, String> environment) {
        return new CacheFacts(directory, Optional.of(bucket), "", environment);
    }

    /**
     * The settings under a policy. Without keys in the policy and without a bucket there is nobody to distrust; with
     * either, a build without a listed key has a scope of its own.
     */
    public CacheSettings under(CacheRules rules) {
        CacheSettings disk = CacheSettings.local(directory).with(trust(rules));
        return remote.map(disk::with).orElse(disk);
    }

    private CacheTrust trust(CacheRules rules) {
        List<PublicKey> keys =
                rules.trustedKeys().stream().map(CacheFacts::publicKey).toList();
        String pem = environment.getOrDefault(SIGNING_KEY, "");
        if (!pem.isBlank()) {
            return trusted(pem, keys);
        }
        boolean alone = keys.isEmpty() && remote.isEmpty();
        return alone
                ? CacheTrust.open()
                : CacheTrust.scope(CiScope.of(environment, () -> MachineName.in(directory)), keys);
    }

    private static CacheTrust trusted(String pem, List<PublicKey> keys) {
        SigningKey key = SigningKey.parse(pem)
                .orElseThrow(
                        () -> fault("the variable " + SIGNING_KEY + " holds no Ed25519 private key in PKCS #8 PEM"));
        return CacheTrust.trusted(key.privateKey(), keys)
                .orElseThrow(() -> fault("the key in " + SIGNING_KEY + " is not one that cache.trusted_keys of the"
                        + " policy lists: its public half is " + key.publicKey().text()));
    }

    private static PublicKey publicKey(String text) {
        return VerifyKey.parse(text)
                .map(VerifyKey::key)
                .orElseThrow(() -> fault("'" + text + "' in cache.trusted_keys of the policy is no Ed25519 key"));
    }

    private static FirstTryException fault(String message) {
        return new FirstTryException(Finding.error(
                "cache/bad-key",
                "",
                message,
                "Take the key pair that the policy lists, or unset the variable to write a scope of your own.",
                Location.NONE));
    }
}
