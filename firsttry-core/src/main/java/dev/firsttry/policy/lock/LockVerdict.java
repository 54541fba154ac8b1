package dev.firsttry.policy.lock;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Violation;
import java.util.List;
import java.util.Objects;

/**
 * Whether the lock holds.
 *
 * @param violations each fails the build, whatever the policy says: a policy that is not the pinned one has no word
 * @param warnings what an editor of the repository could do
 * @param signedBy key id of the signature that was verified; empty when there is none
 */
public record LockVerdict(List<Violation> violations, List<Finding> warnings, String signedBy) {

    public LockVerdict {
        violations = List.copyOf(violations);
        warnings = List.copyOf(warnings);
        Objects.requireNonNull(signedBy);
    }

    public boolean holds() {
        return violations.isEmpty();
    }
}
