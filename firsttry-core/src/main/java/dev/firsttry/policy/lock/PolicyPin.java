package dev.firsttry.policy.lock;

import java.util.Objects;

/**
 * What the parent POM (or a policy artifact) says that the policy must be.
 *
 * @param sha256 the policy's hash as written there; empty when it is not pinned by hash
 * @param publicKey the key that must have signed the policy's lock, as written there; empty when it is not pinned by key
 * @param source where the pin was written, for messages, such as {@code pom.xml:41 of com.acme:parent:7}
 */
public record PolicyPin(String sha256, String publicKey, String source) {

    /** No pin at all. */
    public static final PolicyPin NONE = new PolicyPin("", "", "");

    public PolicyPin {
        sha256 = Objects.requireNonNull(sha256).strip();
        publicKey = Objects.requireNonNull(publicKey).strip();
        Objects.requireNonNull(source);
    }

    boolean isEmpty() {
        return sha256.isEmpty() && publicKey.isEmpty();
    }

    /** {@code " (pinned in pom.xml:41)"}; empty when it is not known where. */
    String place() {
        return source.isEmpty() ? "" : " (pinned in " + source + ")";
    }
}
