package dev.firsttry.policy;

import java.util.List;
import java.util.Set;

/**
 * Who may grant waivers, and for how long.
 *
 * @param trustedKeys public keys whose signature makes a waiver valid; none: there are no waivers
 * @param maxDays the longest time between a waiver's issue and its expiry
 */
public record WaiverRules(List<String> trustedKeys, int maxDays) {

    public WaiverRules {
        trustedKeys = List.copyOf(trustedKeys);
    }

    List<Term> terms() {
        return List.of(
                new Term("waivers.trusted_keys", Set.copyOf(trustedKeys), Tightness.SUBSET),
                new Term("waivers.max_days", maxDays, Tightness.LESS));
    }
}
