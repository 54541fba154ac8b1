package dev.firsttry.policy.lock;

import dev.firsttry.digest.Sha256;
import dev.firsttry.finding.Violation;
import dev.firsttry.policy.read.LoadedPolicy;
import java.util.List;
import java.util.Optional;

/** Holds a policy against a pinned hash. */
final class HashPin {

    private HashPin() {}

    /** @param line the policy, and what it extends */
    static Optional<Violation> verify(List<LoadedPolicy> line, PolicyPin pin) {
        Optional<Sha256> expected = Sha256.parse(pin.sha256());
        if (expected.isEmpty()) {
            return Optional.of(new Violation(
                    "lock/bad-pin",
                    "the pin \"" + pin.sha256() + "\" is not a SHA-256" + pin.place(),
                    "Pin the 64 lower-case hexadecimal digits that mvn firsttry:lock prints."));
        }
        boolean holds = line.stream().anyMatch(one -> one.sha256().equals(expected.get()));
        return holds ? Optional.empty() : Optional.of(mismatch(line.get(0), pin.sha256() + pin.place()));
    }

    /** @param expected the hash that is demanded, and who demands it */
    static Violation mismatch(LoadedPolicy policy, String expected) {
        return new Violation(
                "lock/hash-mismatch",
                "the policy " + policy.source() + " is not the pinned one: expected " + expected + ", actual "
                        + policy.sha256(),
                "Undo the change of " + policy.source()
                        + ", or have the owner of the parent POM pin the new hash (mvn firsttry:lock prints it).");
    }
}
