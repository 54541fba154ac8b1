package dev.firsttry.policy.attest;

import dev.firsttry.digest.Sha256;
import java.util.Objects;

/**
 * An artifact that the statement is about.
 *
 * @param name for people, such as {@code orders-service-1.0.jar}; only the hash identifies it
 */
public record Subject(String name, Sha256 sha256) {

    public Subject {
        Objects.requireNonNull(name);
        Objects.requireNonNull(sha256);
    }
}
