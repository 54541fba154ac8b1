package dev.firsttry.policy;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The fixed list of checks. A check is tuned by the policy, never added from the class path. */
public enum CheckName {
    LINTING,
    TYPE_CHECKING,
    TESTS,
    SECURITY_SCAN,
    COVERAGE,
    DEPENDENCY_AUDIT,
    SBOM_GENERATION,
    COMMIT_VALIDATION,
    CI_PARITY,
    EXTERNAL;

    /** The name used in policies, task ids and reports, such as {@code security_scan}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The check of that name; empty when there is none. */
    public static Optional<CheckName> of(String id) {
        return Stream.of(values()).filter(name -> name.id().equals(id)).findFirst();
    }
}
