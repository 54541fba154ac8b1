package dev.firsttry.policy.attest;

import dev.firsttry.policy.sign.VerifyKey;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What a deploy job demands of an attestation.
 *
 * @param keys who may have signed it; at least one
 * @param artifacts what is about to be deployed, hashed anew; each must be a subject
 * @param policySha256 hashes of the policies that will do; empty: any
 * @param commit full id; empty: any
 * @param maxAge how old it may be; zero: any age
 */
public record Expectation(
        List<VerifyKey> keys, List<Subject> artifacts, List<String> policySha256, String commit, Duration maxAge) {

    public Expectation {
        keys = List.copyOf(keys);
        artifacts = List.copyOf(artifacts);
        policySha256 = List.copyOf(policySha256);
        Objects.requireNonNull(commit);
        Objects.requireNonNull(maxAge);
    }
}
