package dev.firsttry.policy.bypass;

import dev.firsttry.finding.Violation;
import java.util.List;

/**
 * What the policy says to all requests of a build.
 *
 * @param refused each fails the build under a strict policy
 * @param allowed granted, and on record
 */
public record BypassDecision(List<Violation> refused, List<Violation> allowed) {

    public BypassDecision {
        refused = List.copyOf(refused);
        allowed = List.copyOf(allowed);
    }
}
