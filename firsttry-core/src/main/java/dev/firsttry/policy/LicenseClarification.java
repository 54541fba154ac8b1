package dev.firsttry.policy;

import java.util.Objects;

/**
 * The licence of a package whose POM does not say it in a way that a machine understands.
 *
 * @param packageName {@code group:artifact}
 * @param license SPDX expression
 * @param reason for people
 */
public record LicenseClarification(String packageName, String license, String reason) {

    public LicenseClarification {
        Objects.requireNonNull(packageName);
        Objects.requireNonNull(license);
        Objects.requireNonNull(reason);
    }
}
