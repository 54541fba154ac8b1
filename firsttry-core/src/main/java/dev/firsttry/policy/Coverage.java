package dev.firsttry.policy;

import java.util.List;
import java.util.Set;

/**
 * Coverage by tests, from JaCoCo's execution data.
 *
 * @param minPercent lines covered, 0 to 100
 * @param criticalModules modules (paths from the top-level directory) that must each reach it alone
 */
public record Coverage(boolean enabled, boolean failOnError, double minPercent, List<String> criticalModules)
        implements CheckRule {

    public Coverage {
        criticalModules = List.copyOf(criticalModules);
    }

    @Override
    public CheckName name() {
        return CheckName.COVERAGE;
    }

    @Override
    public List<Term> ownTerms() {
        return List.of(
                new Term("min_percent", minPercent, Tightness.MORE),
                new Term("critical_modules", Set.copyOf(criticalModules), Tightness.SUPERSET));
    }
}
