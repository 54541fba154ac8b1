package dev.firsttry.policy.read;

import dev.firsttry.digest.Sha256;
import dev.firsttry.event.PolicyInfo;
import dev.firsttry.policy.Policy;
import java.util.List;
import java.util.Objects;

/**
 * A policy that was read without a mistake.
 *
 * @param policy what it demands, with everything that it inherits
 * @param sha256 hash of its canonical form; of a policy that extends another, of both merged
 * @param source where it was read from
 * @param canonical the canonical form itself
 * @param ancestors what it extends, nearest first
 */
public record LoadedPolicy(
        Policy policy, Sha256 sha256, String source, String canonical, List<LoadedPolicy> ancestors) {

    public LoadedPolicy {
        Objects.requireNonNull(policy);
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(source);
        Objects.requireNonNull(canonical);
        ancestors = List.copyOf(ancestors);
    }

    /** As the report names it. */
    public PolicyInfo info(String signedBy) {
        return new PolicyInfo(policy.name(), policy.version(), sha256.hex(), source, policy.locked(), signedBy);
    }
}
