package dev.firsttry.check.coverage;

import java.util.List;

/**
 * What the policy says about {@code coverage}.
 *
 * @param minPercent of the lines of all modules together, and of each critical module, 0 to 100
 * @param criticalModules paths from the top-level directory, or artifact ids
 */
public record CoverageParameters(double minPercent, List<String> criticalModules) {

    public CoverageParameters {
        criticalModules = List.copyOf(criticalModules);
    }
}
