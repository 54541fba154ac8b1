package dev.firsttry;

import dev.firsttry.policy.lock.PolicyPin;
import dev.firsttry.policy.read.ArtifactSource;
import java.util.Objects;

/**
 * Which policy is in force.
 *
 * @param asked a path from the top-level directory, {@code classpath:...} or {@code mvn:...}; empty for the default
 * @param pin what it must be
 * @param loader where {@code classpath:...} looks
 * @param artifacts resolves {@code mvn:...}
 */
public record PolicyQuestion(String asked, PolicyPin pin, ClassLoader loader, ArtifactSource artifacts) {

    public PolicyQuestion {
        Objects.requireNonNull(asked);
        Objects.requireNonNull(pin);
        Objects.requireNonNull(loader);
        Objects.requireNonNull(artifacts);
    }
}
