package dev.firsttry.policy.lock;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Violation;
import dev.firsttry.policy.read.Findings;
import dev.firsttry.policy.read.LoadedPolicy;
import dev.firsttry.policy.read.PolicyFinder;
import dev.firsttry.policy.read.PolicySource;
import dev.firsttry.policy.read.Sourcing;
import dev.firsttry.policy.sign.Envelope;
import dev.firsttry.policy.sign.EnvelopeJson;
import dev.firsttry.policy.sign.VerifyKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Holds a policy against a pinned public key: the lock beside it must be signed by that key and name its hash. */
final class KeyPin {

    /** How far clocks may be apart. A lock from the future would make every later one a replay. */
    private static final Duration CLOCK_SKEW = Duration.ofHours(24);

    private final PolicyFinder finder;
    private final Optional<LockMark> seen;
    private final Instant now;

    KeyPin(PolicyFinder finder, Optional<LockMark> seen, Instant now) {
        this.finder = Objects.requireNonNull(finder);
        this.seen = Objects.requireNonNull(seen);
        this.now = Objects.requireNonNull(now);
    }

    /** Either what is wrong, or the mark of the lock. */
    record Proof(Optional<Violation> violation, Optional<LockMark> mark) {
        static Proof refused(String rule, String message, String remedy) {
            return new Proof(Optional.of(new Violation(rule, message, remedy)), Optional.empty());
        }
    }

    /** @param line the policy, and what it extends: a lock of any of them will do, because children only tighten */
    Proof verify(List<LoadedPolicy> line, VerifyKey key) {
        Proof first = null;
        for (LoadedPolicy policy : line) {
            Proof proof = verify(policy, key);
            if (proof.violation().isEmpty()) {
                return proof;
            }
            first = first == null ? proof : first;
        }
        return first;
    }

    private Proof verify(LoadedPolicy policy, VerifyKey key) {
        return finder.lockOf(policy.source()).fold(new Sourcing.Cases<>() {
            @Override
            public Proof found(PolicySource source) {
                return verify(policy, source, key);
            }

            @Override
            public Proof notFound(Finding finding) {
                return Proof.refused(
                        "lock/missing",
                        "the policy " + policy.source() + " is pinned by a key, but has no signed lock: "
                                + (finding.rule().equals("policy/missing")
                                        ? "there is no " + finding.location().file()
                                        : finding.message()),
                        "Have the owner of the key sign the policy: mvn firsttry:lock.");
            }
        });
    }

    private Proof verify(LoadedPolicy policy, PolicySource source, VerifyKey key) {
        Findings findings = LockFile.findings();
        Optional<Envelope> envelope = EnvelopeJson.read(source, findings);
        if (envelope.isEmpty()) {
            return malformed(source, findings);
        }
        if (!envelope.get().payloadType().equals(LockFile.PAYLOAD_TYPE)) {
            return Proof.refused(
                    "lock/bad-lock",
                    source.name() + " is not the lock of a policy: its payload is "
                            + envelope.get().payloadType(),
                    "Put the lock that mvn firsttry:lock wrote in its place.");
        }
        if (envelope.get().signer(List.of(key)).isEmpty()) {
            return Proof.refused(
                    "lock/bad-signature",
                    source.name() + " is not signed by the pinned key " + key.id(),
                    "Have the owner of that key sign the policy: mvn firsttry:lock.");
        }
        return LockFile.statement(source.name(), envelope.get(), findings)
                .map(statement -> judge(policy, source, statement))
                .orElseGet(() -> malformed(source, findings));
    }

    private Proof judge(LoadedPolicy policy, PolicySource source, LockStatement statement) {
        LockMark mark = statement.mark();
        if (!statement.sha256().equals(policy.sha256())) {
            String expected = statement.sha256() + " (signed in " + source.name() + ")";
            return new Proof(Optional.of(HashPin.mismatch(policy, expected)), Optional.empty());
        }
        if (mark.issuedAt().isAfter(now.plus(CLOCK_SKEW))) {
            return Proof.refused(
                    "lock/bad-lock",
                    source.name() + " was signed in the future: " + mark.issuedAt(),
                    "Set the clock right, or have the policy signed again.");
        }
        if (seen.filter(mark::isOlderThan).isPresent()) {
            return Proof.refused(
                    "lock/replayed",
                    source.name() + " is older than a lock that was in force before: " + words(mark) + " after "
                            + words(seen.get()),
                    "Undo the change of the lock; to go back to an older policy, have it signed again under a new version.");
        }
        return new Proof(Optional.empty(), Optional.of(mark));
    }

    private static String words(LockMark mark) {
        return (mark.version().isEmpty() ? "" : "version " + mark.version() + " ") + "of " + mark.issuedAt();
    }

    private static Proof malformed(PolicySource source, Findings findings) {
        String why =
                String.join("; ", findings.all().stream().map(Finding::message).toList());
        return Proof.refused(
                "lock/bad-lock",
                source.name() + " is not the lock of a policy: " + why,
                "Put the lock that mvn firsttry:lock wrote in its place.");
    }
}
