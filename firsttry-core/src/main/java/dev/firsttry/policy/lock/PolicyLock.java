package dev.firsttry.policy.lock;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.finding.Violation;
import dev.firsttry.policy.read.LoadedPolicy;
import dev.firsttry.policy.read.PolicyFinder;
import dev.firsttry.policy.sign.VerifyKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds the policy against its pin. A policy that extends the pinned one holds, too: it can only be tighter. */
public final class PolicyLock {

    private final KeyPin keyPin;

    /**
     * @param finder finds the signed lock beside the policy
     * @param seen the newest lock that was in force before, as the audit trail remembers it
     */
    public PolicyLock(PolicyFinder finder, Optional<LockMark> seen, Instant now) {
        this.keyPin = new KeyPin(finder, seen, now);
    }

    /** When both a hash and a key are pinned, both must hold. */
    public LockVerdict verify(LoadedPolicy policy, PolicyPin pin) {
        List<LoadedPolicy> line =
                Stream.concat(Stream.of(policy), policy.ancestors().stream()).toList();
        List<Violation> violations = new ArrayList<>();
        if (!pin.sha256().isEmpty()) {
            HashPin.verify(line, pin).ifPresent(violations::add);
        }
        Optional<VerifyKey> key = VerifyKey.parse(pin.publicKey());
        Optional<KeyPin.Proof> proof = key.map(one -> keyPin.verify(line, one));
        proof.flatMap(KeyPin.Proof::violation).ifPresent(violations::add);
        if (!pin.publicKey().isEmpty() && key.isEmpty()) {
            violations.add(badKey(pin));
        }
        Optional<LockMark> mark = proof.flatMap(KeyPin.Proof::mark);
        String signedBy = mark.flatMap(any -> key).map(VerifyKey::id).orElse("");
        return new LockVerdict(violations, pin.isEmpty() ? unpinned(policy) : List.of(), signedBy, mark);
    }

    private static Violation badKey(PolicyPin pin) {
        return new Violation(
                "lock/bad-pin",
                "the pinned key is not an Ed25519 public key" + pin.place(),
                "Pin the 60 characters between the lines of the key's PEM file, as mvn firsttry:lock prints them.");
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
