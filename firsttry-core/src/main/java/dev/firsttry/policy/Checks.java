package dev.firsttry.policy;

import java.util.List;
import java.util.Objects;

/** One rule for each check; those that the policy does not mention are off. */
public record Checks(
        Linting linting,
        TypeChecking typeChecking,
        Tests tests,
        SecurityScan securityScan,
        Coverage coverage,
        DependencyAudit dependencyAudit,
        SbomGeneration sbomGeneration,
        CommitValidation commitValidation,
        CiParity ciParity,
        External external) {

    public Checks {
        Objects.requireNonNull(linting);
        Objects.requireNonNull(typeChecking);
        Objects.requireNonNull(tests);
        Objects.requireNonNull(securityScan);
        Objects.requireNonNull(coverage);
        Objects.requireNonNull(dependencyAudit);
        Objects.requireNonNull(sbomGeneration);
        Objects.requireNonNull(commitValidation);
        Objects.requireNonNull(ciParity);
        Objects.requireNonNull(external);
    }

    /** All of them, in the order of {@link CheckName}. */
    public List<CheckRule> all() {
        return List.of(
                linting,
                typeChecking,
                tests,
                securityScan,
                coverage,
                dependencyAudit,
                sbomGeneration,
                commitValidation,
                ciParity,
                external);
    }

    /** Those that run, in the order of {@link CheckName}. */
    public List<CheckRule> enabled() {
        return all().stream().filter(CheckRule::enabled).toList();
    }

    /** The rule of that check. */
    public CheckRule rule(CheckName name) {
        return all().get(name.ordinal());
    }
}
