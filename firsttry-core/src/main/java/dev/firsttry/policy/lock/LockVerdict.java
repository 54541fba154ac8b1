package dev.firsttry.policy.lock;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Violation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether the lock holds.
 *
 * @param violations each fails the build, whatever the policy says: a policy that is not the pinned one has no word
 * @param warnings what an editor of the repository could do
 * @param signedBy key id of the signature that was verified; empty when there is none
 * @param mark how new the verified signature is: to be remembered in the audit trail; empty when there is none
 */
public record LockVerdict(
        List<Violation> violations, List<Finding> warnings, String signedBy, Optional<LockMark> mark) {

    public LockVerdict {
        violations = List.copyOf(violations);
        warnings = List.copyOf(warnings);
        Objects.requireNonNull(signedBy);
        Objects.requireNonNull(mark);
    }

    public boolean holds() {
        return violations.isEmpty();
    }
}
