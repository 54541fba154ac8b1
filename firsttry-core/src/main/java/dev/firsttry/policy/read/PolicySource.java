package dev.firsttry.policy.read;

import java.util.Objects;

/**
 * The bytes of a policy and where they are from.
 *
 * @param name a path from the top-level directory, {@code classpath:...}, {@code mvn:...} or {@code built-in}
 */
public record PolicySource(String name, byte[] bytes) {

    public PolicySource {
        Objects.requireNonNull(name);
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Whether the name says that it is YAML. Everything else is read as JSON. */
    boolean isYaml() {
        return name.endsWith(".yml") || name.endsWith(".yaml") || name.endsWith(":yml") || name.endsWith(":yaml");
    }
}
