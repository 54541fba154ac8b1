package dev.firsttry.policy.lock;

import static dev.firsttry.policy.Policies.accepted;
import static dev.firsttry.policy.Policies.finder;
import static dev.firsttry.policy.Policies.loader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.finding.Violation;
import dev.firsttry.policy.read.LoadedPolicy;
import dev.firsttry.policy.sign.Envelope;
import dev.firsttry.policy.sign.EnvelopeJson;
import dev.firsttry.policy.sign.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedLockTest {

    private static final SigningKey KEY = SigningKey.generate();
    private static final SigningKey OTHER = SigningKey.generate();
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final PolicyPin PIN = new PolicyPin("", KEY.publicKey().text(), "pom.xml:7");

    @TempDir
    Path dir;

    @BeforeEach
    void lockedPolicy() throws IOException {
        policy("{\"version\": \"1.3\", \"name\": \"p\", \"locked\": true}");
        lock(KEY, NOW);
    }

    @Test
    void a_policy_signed_by_the_pinned_key_holds() {
        LockVerdict verdict = verify(Optional.empty());
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.signedBy()).isEqualTo(KEY.publicKey().id());
        assertThat(verdict.mark()).contains(new LockMark("1.3", NOW));
        assertThat(verdict.warnings()).isEmpty();
    }

    @Test
    void a_policy_that_changed_after_it_was_signed_is_a_mismatch() throws IOException {
        policy("{\"version\": \"1.3\", \"name\": \"p\", \"locked\": false}");
        assertThat(refusal(Optional.empty())).startsWith("lock/hash-mismatch");
        assertThat(verify(Optional.empty()).signedBy()).isEmpty();
    }

    @Test
    void policy_and_lock_edited_together_do_not_pass_without_the_key() throws IOException {
        policy("{\"version\": \"1.3\", \"name\": \"p\", \"locked\": false}");
        lock(OTHER, NOW);
        assertThat(refusal(Optional.empty())).startsWith("lock/bad-signature");
    }

    @Test
    void another_kind_of_signed_document_is_no_lock() throws IOException {
        byte[] payload = Files.readAllBytes(lockFile());
        Files.writeString(lockFile(), EnvelopeJson.write(Envelope.sign("application/vnd.in-toto+json", payload, KEY)));
        assertThat(refusal(Optional.empty())).startsWith("lock/bad-lock").contains("in-toto");
    }

    @Test
    void a_changed_payload_type_breaks_the_signature() throws IOException {
        String other = EnvelopeJson.write(
                Envelope.sign("application/vnd.other+json", "{}".getBytes(StandardCharsets.UTF_8), KEY));
        Files.writeString(lockFile(), other.replace("application/vnd.other+json", LockFile.PAYLOAD_TYPE));
        assertThat(refusal(Optional.empty())).startsWith("lock/bad-signature");
    }

    @Test
    void a_lock_that_is_not_there_or_none_is_refused() throws IOException {
        Files.writeString(lockFile(), "{\"payloadType\": 1}");
        assertThat(refusal(Optional.empty())).startsWith("lock/bad-lock");
        Files.writeString(
                lockFile(),
                EnvelopeJson.write(Envelope.sign(
                        LockFile.PAYLOAD_TYPE, "{\"schemaVersion\":2}".getBytes(StandardCharsets.UTF_8), KEY)));
        assertThat(refusal(Optional.empty())).startsWith("lock/bad-lock");
        Files.delete(lockFile());
        assertThat(refusal(Optional.empty())).startsWith("lock/missing");
    }

    @Test
    void an_older_lock_is_a_replay() {
        assertThat(refusal(mark("1.3", NOW.plusSeconds(1)))).startsWith("lock/replayed");
        assertThat(refusal(mark("1.4", NOW.minusSeconds(9)))).startsWith("lock/replayed");
        assertThat(refusal(mark("1.10", NOW))).startsWith("lock/replayed");
        assertThat(verify(mark("1.3", NOW)).violations()).isEmpty();
        assertThat(verify(mark("1.2.9", NOW.minusSeconds(9))).violations()).isEmpty();
        assertThat(verify(mark("", NOW)).violations()).isEmpty();
    }

    @Test
    void a_lock_from_the_future_is_refused() throws IOException {
        lock(KEY, NOW.plus(Duration.ofDays(2)));
        assertThat(refusal(Optional.empty())).startsWith("lock/bad-lock").contains("future");
    }

    @Test
    void a_pin_that_is_no_key_is_refused() {
        PolicyLock lock = new PolicyLock(finder(dir), Optional.empty(), NOW);
        assertThat(lock.verify(loaded(), new PolicyPin("", "abc", "")).violations())
                .extracting(Violation::rule)
                .containsExactly("lock/bad-pin");
    }

    @Test
    void hash_and_key_must_both_hold_when_both_are_pinned() {
        PolicyLock lock = new PolicyLock(finder(dir), Optional.empty(), NOW);
        PolicyPin both = new PolicyPin("0".repeat(64), KEY.publicKey().pem(), "");
        assertThat(lock.verify(loaded(), both).violations())
                .extracting(Violation::rule)
                .containsExactly("lock/hash-mismatch");
    }

    @Test
    void a_lock_of_the_parent_will_do_for_a_child() throws IOException {
        Files.writeString(dir.resolve("child.json"), "{\"extends\": \"p.json\", \"checks\": {\"tests\": {}}}");
        LoadedPolicy child = accepted(loader(dir).load("child.json"));
        PolicyLock lock = new PolicyLock(finder(dir), Optional.empty(), NOW);
        assertThat(lock.verify(child, PIN).violations()).isEmpty();
    }

    private String refusal(Optional<LockMark> seen) {
        LockVerdict verdict = verify(seen);
        assertThat(verdict.violations()).hasSize(1);
        Violation violation = verdict.violations().get(0);
        return violation.rule() + " " + violation.message();
    }

    private LockVerdict verify(Optional<LockMark> seen) {
        return new PolicyLock(finder(dir), seen, NOW).verify(loaded(), PIN);
    }

    private LoadedPolicy loaded() {
        return accepted(loader(dir).load("p.json"));
    }

    private void policy(String text) throws IOException {
        Files.writeString(dir.resolve("p.json"), text);
    }

    private void lock(SigningKey key, Instant at) throws IOException {
        Files.writeString(lockFile(), LockFile.write(loaded(), key, at));
    }

    private Path lockFile() {
        return dir.resolve("p.lock.json");
    }

    private static Optional<LockMark> mark(String version, Instant at) {
        return Optional.of(new LockMark(version, at));
    }
}
