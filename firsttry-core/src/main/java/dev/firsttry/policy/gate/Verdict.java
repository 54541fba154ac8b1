package dev.firsttry.policy.gate;

import java.util.List;

/**
 * What the gate says.
 *
 * @param reasons why the policy is not met, most important first; empty when it is met
 * @param notes what went wrong and does not count
 * @param failsBuild whether Maven must fail; false in advisory mode although there are reasons
 */
public record Verdict(List<Reason> reasons, List<Reason> notes, boolean failsBuild) {

    public Verdict {
        reasons = List.copyOf(reasons);
        notes = List.copyOf(notes);
    }

    /** Whether the policy is met: what the report and the attestation say, also in advisory mode. */
    public boolean met() {
        return reasons.isEmpty();
    }

    /**
     * One reason.
     *
     * @param rule id as documented in {@code docs/rules.md}
     * @param message one sentence for people
     */
    public record Reason(String rule, String message) {
        /** {@code [rule] message}. */
        @Override
        public String toString() {
            return "[" + rule + "] " + message;
        }
    }
}
