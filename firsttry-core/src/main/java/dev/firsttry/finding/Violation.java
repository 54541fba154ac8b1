package dev.firsttry.finding;

import java.util.Objects;

/**
 * A way in which the policy lock was broken or was asked to be relaxed.
 *
 * @param rule id as documented in {@code docs/rules.md}, such as {@code bypass/skip-tests}
 * @param message what was asked, and by whom (flag, variable, file and line)
 * @param remedy what to do next
 */
public record Violation(String rule, String message, String remedy) {

    public Violation {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(message);
        Objects.requireNonNull(remedy);
    }
}
