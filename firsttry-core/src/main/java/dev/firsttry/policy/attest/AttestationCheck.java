package dev.firsttry.policy.attest;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.policy.read.Findings;
import dev.firsttry.policy.read.PolicySource;
import dev.firsttry.policy.sign.Envelope;
import dev.firsttry.policy.sign.EnvelopeJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a deploy job runs: an artifact without a valid attestation is not deployed. */
public final class AttestationCheck {

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final Expectation expected;
    private final Instant now;
    private final List<Finding> findings = new ArrayList<>();

    private AttestationCheck(Expectation expected, Instant now) {
        this.expected = Objects.requireNonNull(expected);
        this.now = Objects.requireNonNull(now);
    }

    /** Everything that speaks against deploying; empty when nothing does. */
    public static List<Finding> verify(PolicySource attestation, Expectation expected, Instant now) {
        AttestationCheck check = new AttestationCheck(expected, now);
        check.statement(attestation).ifPresent(check::judge);
        return List.copyOf(check.findings);
    }

    private Optional<Statement> statement(PolicySource source) {
        Findings malformed = new Findings("attest", "the DSSE specification");
        Optional<Envelope> envelope = EnvelopeJson.read(source, malformed);
        findings.addAll(malformed.all());
        if (envelope.isEmpty()) {
            return Optional.empty();
        }
        if (envelope.get().signer(expected.keys()).isEmpty()) {
            refuse("attest/bad-signature", source.name() + " is not signed by a key that is trusted here");
            return Optional.empty();
        }
        Optional<Statement> statement = Optional.of(envelope.get())
                .filter(one -> one.payloadType().equals(Statement.PAYLOAD_TYPE))
                .flatMap(one -> Statement.read(one.payload()));
        if (statement.isEmpty()) {
            refuse(
                    "attest/bad-attestation",
                    source.name() + " is signed, but it is no verification summary of FirstTry");
        }
        return statement;
    }

    private void judge(Statement statement) {
        if (!statement.passed()) {
            refuse("attest/failed", "the build did not meet its policy");
        }
        if (!expected.policySha256().isEmpty() && !expected.policySha256().contains(statement.policySha256())) {
            refuse("attest/wrong-policy", "the build was judged by another policy: " + statement.policySha256());
        }
        if (!expected.commit().isEmpty() && !expected.commit().equals(statement.commit())) {
            refuse("attest/wrong-commit", "the build is of another commit: " + statement.commit());
        }
        age(statement);
        expected.artifacts().forEach(artifact -> artifact(artifact, statement));
    }

    private void age(Statement statement) {
        boolean tooOld = !expected.maxAge().isZero()
                && statement.at().plus(expected.maxAge()).isBefore(now);
        if (tooOld || statement.at().isAfter(now.plus(CLOCK_SKEW))) {
            refuse("attest/wrong-time", "the build was verified at " + statement.at() + ", and now it is " + now);
        }
    }

    private void artifact(Subject artifact, Statement statement) {
        boolean known =
                statement.subjects().stream().anyMatch(one -> one.sha256().equals(artifact.sha256()));
        if (!known) {
            refuse(
                    "attest/unknown-artifact",
                    artifact.name() + " (SHA-256 " + artifact.sha256() + ") is not what was built and judged");
        }
    }

    private void refuse(String rule, String message) {
        findings.add(Finding.error(
                rule, "", message, "Do not deploy it; build and attest again in the protected job.", Location.NONE));
    }
}
