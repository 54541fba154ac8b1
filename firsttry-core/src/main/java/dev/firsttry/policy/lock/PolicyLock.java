package dev.firsttry.policy.lock;

import dev.firsttry.digest.Sha256;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.finding.Violation;
import dev.firsttry.policy.read.LoadedPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds the policy against its pin. A policy that extends the pinned one holds, too: it can only be tighter.
 */
public final class PolicyLock {

    private PolicyLock() {}

    public static LockVerdict verify(LoadedPolicy policy, PolicyPin pin) {
        List<Violation> violations = new ArrayList<>();
        if (!pin.sha256().isEmpty()) {
            hash(policy, pin).ifPresent(violations::add);
        }
        if (!pin.publicKey().isEmpty()) {
            violations.add(new Violation(
                    "lock/bad-pin",
                    "the policy is pinned by a public key" + pin.place() + ", which this build cannot verify",
                    "Pin the policy by firsttry.policy.sha256."));
        }
        return new LockVerdict(violations, pin.isEmpty() ? unpinned(policy) : List.of(), "");
    }

    private static Optional<Violation> hash(LoadedPolicy policy, PolicyPin pin) {
        Optional<Sha256> expected = Sha256.parse(pin.sha256());
        if (expected.isEmpty()) {
            return Optional.of(new Violation(
                    "lock/bad-pin",
                    "the pin \"" + pin.sha256() + "\" is not a SHA-256" + pin.place(),
                    "Pin the 64 lower-case hexadecimal digits that mvn firsttry:lock prints."));
        }
        boolean holds = Stream.concat(Stream.of(policy), policy.ancestors().stream())
                .anyMatch(one -> one.sha256().equals(expected.get()));
        return holds ? Optional.empty() : Optional.of(mismatch(policy, pin));
    }

    private static Violation mismatch(LoadedPolicy policy, PolicyPin pin) {
        return new Violation(
                "lock/hash-mismatch",
                "the policy " + policy.source() + " is not the pinned one: expected " + pin.sha256() + pin.place()
                        + ", actual " + policy.sha256(),
                "Undo the change of " + policy.source()
                        + ", or have the owner of the parent POM pin the new hash (mvn firsttry:lock prints it).");
    }

    private static List<Finding> unpinned(LoadedPolicy policy) {
        if (!policy.policy().locked()) {
            return List.of();
        }
        return List.of(Finding.of(
                Severity.WARNING,
                "lock/no-pin",
                "",
                "the policy " + policy.source() + " is locked, but nothing outside it says so: whoever can edit it can"
                        + " loosen it or take the lock away, and this build would not notice",
                "Pin firsttry.policy.sha256 = " + policy.sha256() + " in the parent POM.",
                Location.of(policy.source())));
    }
}
