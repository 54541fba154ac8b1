package dev.firsttry.policy.attest;

import static dev.firsttry.policy.Policies.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firsttry.digest.Sha256;
import dev.firsttry.finding.Finding;
import dev.firsttry.policy.CheckName;
import dev.firsttry.policy.read.LoadedPolicy;
import dev.firsttry.policy.read.PolicySource;
import dev.firsttry.policy.sign.Envelope;
import dev.firsttry.policy.sign.EnvelopeJson;
import dev.firsttry.policy.sign.SigningKey;
import dev.firsttry.policy.waiver.Waiver;
import dev.firsttry.policy.waiver.Waivers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttestationTest {

    private static final SigningKey KEY = SigningKey.generate();
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final LoadedPolicy POLICY = json("{\"locked\":true,\"checks\":{\"tests\":{}}}");
    private static final String COMMIT = "c".repeat(40);
    private static final Subject JAR = new Subject("app.jar", Sha256.ofText("jar"));
    private static final Subject OTHER = new Subject("app.jar", Sha256.ofText("another jar"));

    private static final String REPORT = """
            {"schemaVersion":1,"status":"success",
             "run":{"id":"r1","goal":"verify","firsttry":"0.1.0","maven":"3.9.16","java":"17.0.1",
                    "git":{"commit":"%s","branch":null,"dirty":false}},
             "policy":{"name":"","sha256":"%s"},
             "parts":[{"goal":"verify","module":"app","outcome":"success"}],
             "tasks":[{"id":"tests@app","kind":"check","status":"success","reason":null}],
             "findings":[],"violations":[]}
            """.formatted(COMMIT, POLICY.sha256());

    @Test
    void a_true_report_is_signed_and_verified() {
        assertThat(verify(sign(REPORT), expectation(JAR))).isEmpty();
    }

    @Test
    void the_statement_is_in_toto_with_a_verification_summary() throws Exception {
        JsonNode envelope = new ObjectMapper().readTree(sign(REPORT));
        assertThat(envelope.path("payloadType").asText()).isEqualTo("application/vnd.in-toto+json");
        JsonNode statement = new ObjectMapper()
                .readTree(Base64.getDecoder().decode(envelope.path("payload").asText()));
        assertThat(statement.path("_type").asText()).isEqualTo("https://in-toto.io/Statement/v1");
        assertThat(statement.at("/subject/0/digest/sha256").asText())
                .isEqualTo(JAR.sha256().hex());
        assertThat(statement.path("predicateType").asText()).isEqualTo("https://slsa.dev/verification_summary/v1");
        assertThat(statement.at("/predicate/policy/digest/sha256").asText())
                .isEqualTo(POLICY.sha256().hex());
        assertThat(statement.at("/predicate/verificationResult").asText()).isEqualTo("PASSED");
        assertThat(statement.at("/predicate/inputAttestations/0/digest/sha256").asText())
                .isEqualTo(Sha256.ofText(REPORT).hex());
        assertThat(statement.at("/predicate/timeVerified").asText()).isEqualTo("2026-11-23T12:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"commit\":\"c | \"commit\":\"d",
                "\"dirty\":false | \"dirty\":true",
                "\"firsttry\":\"0.1.0\" | \"firsttry\":\"0.0.9\"",
                "\"maven\":\"3.9.16\" | \"maven\":\"3.8.7\"",
                "\"java\":\"17.0.1\" | \"java\":\"11\"",
                "\"sha256\":\" | \"sha256\":\"0",
                "\"status\":\"success\",\"reason\" | \"status\":\"failure\",\"reason\"",
                "\"status\":\"success\",\"reason\" | \"status\":\"unsupported\",\"reason\"",
                "\"status\":\"success\",\"reason\" | \"status\":\"fine\",\"reason\"",
                "\"tests@app\" | \"linting@app\"",
                "\"module\":\"app\" | \"module\":\"other\"",
                "\"outcome\":\"success\" | \"outcome\":\"unfinished\"",
                "\"violations\":[] | \"violations\":[{\"rule\":\"bypass/skip-tests\",\"message\":\"m\"}]",
                "\"status\":\"success\", | \"status\":\"failure\",",
                "\"schemaVersion\":1 | \"schemaVersion\":2",
                "\"findings\":[] | \"status\":\"success\"",
                "\"run\":{ | \"runs\":{"
            })
    void a_forged_report_is_not_signed(String from, String to) {
        String forged = REPORT.replace(from, to);
        assertThat(forged).isNotEqualTo(REPORT);
        Attestation.Signing signing = attempt(forged, facts(AuditedRun.SUCCESS, List.of("app")));
        assertThat(signing.json()).isEmpty();
        assertThat(signing.findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.rule()).startsWith("attest/"));
    }

    @Test
    void a_run_that_the_audit_trail_does_not_know_is_not_signed() {
        assertThat(rules(attempt(REPORT, facts(AuditedRun.UNKNOWN, List.of("app")))))
                .containsExactly("attest/mismatch");
        assertThat(rules(attempt(REPORT, facts(AuditedRun.FAILURE, List.of("app")))))
                .containsExactly("attest/mismatch");
    }

    @Test
    void what_a_waiver_covers_is_signed_and_named() throws Exception {
        String failed = REPORT.replace("\"status\":\"success\",\"reason\"", "\"status\":\"failure\",\"reason\"")
                .replace(
                        "\"findings\":[]",
                        "\"findings\":[{\"task\":\"tests@app\",\"severity\":\"error\",\"rule\":\"tests/failed\",\"fingerprint\":\"f1\"}]");
        BuildEvidence facts = facts(AuditedRun.SUCCESS, List.of("app"), waiver("f1"));

        Attestation.Signing signing = attempt(failed, facts);

        assertThat(signing.findings()).isEmpty();
        JsonNode envelope = new ObjectMapper().readTree(signing.json().orElseThrow());
        JsonNode statement = new ObjectMapper()
                .readTree(Base64.getDecoder().decode(envelope.path("payload").asText()));
        assertThat(statement.at("/predicate/verificationResult").asText()).isEqualTo("PASSED");
        assertThat(statement
                        .path("predicate")
                        .path("urn:dev.firsttry:facts:v1")
                        .path("waivers")
                        .path(0)
                        .asText())
                .startsWith("tests@app is waived by SEC-1 (tests for finding f1, until 2026-12-01)");
        assertThat(rules(attempt(failed, facts(AuditedRun.SUCCESS, List.of("app"), waiver("f2")))))
                .containsExactly("attest/mismatch");
    }

    private static Waivers waiver(String fingerprint) {
        Waiver waiver =
                new Waiver("SEC-1", CheckName.TESTS, "", fingerprint, "r", NOW, LocalDate.parse("2026-12-01"), "key");
        return new Waivers(List.of(waiver), List.of());
    }

    @Test
    void a_module_that_was_left_out_is_noticed() {
        assertThat(rules(attempt(REPORT, facts(AuditedRun.SUCCESS, List.of("app", "lib")))))
                .containsExactly("attest/mismatch");
    }

    @Test
    void nothing_to_speak_of_is_not_signed() {
        BuildEvidence facts = facts(AuditedRun.SUCCESS, List.of("app"));
        assertThat(rules(Attestation.sign(bytes(REPORT), facts, List.of(), KEY, NOW)))
                .containsExactly("attest/no-subject");
    }

    @Test
    void a_true_failure_is_signed_as_one_and_refused_by_the_deploy_job() {
        String failed = REPORT.replace("\"status\":\"success\"", "\"status\":\"failure\"");
        Attestation.Signing signing = attempt(failed, facts(AuditedRun.FAILURE, List.of("app")));
        assertThat(verify(signing.json().orElseThrow(), expectation(JAR))).containsExactly("attest/failed");
    }

    @Test
    void an_artifact_that_is_not_what_was_built_is_refused() {
        assertThat(verify(sign(REPORT), expectation(JAR, OTHER))).containsExactly("attest/unknown-artifact");
    }

    @Test
    void an_attestation_of_something_else_is_refused() {
        String good = sign(REPORT);
        Expectation other = new Expectation(
                List.of(KEY.publicKey()), List.of(JAR), List.of("0".repeat(64)), "d".repeat(40), Duration.ofHours(1));
        assertThat(verify(good, other)).containsExactly("attest/wrong-policy", "attest/wrong-commit");
        assertThat(AttestationCheck.verify(source(good), expectation(JAR), NOW.plus(Duration.ofDays(2))))
                .extracting(Finding::rule)
                .containsExactly("attest/wrong-time");
        assertThat(AttestationCheck.verify(source(good), expectation(JAR), NOW.minus(Duration.ofDays(2))))
                .extracting(Finding::rule)
                .containsExactly("attest/wrong-time");
    }

    @Test
    void another_key_another_type_and_nonsense_are_refused() {
        SigningKey stranger = SigningKey.generate();
        Expectation strangers =
                new Expectation(List.of(stranger.publicKey()), List.of(JAR), List.of(), "", Duration.ZERO);
        assertThat(verify(sign(REPORT), strangers)).containsExactly("attest/bad-signature");
        String other = EnvelopeJson.write(Envelope.sign("text/plain", bytes("{}"), KEY));
        assertThat(verify(other, expectation(JAR))).containsExactly("attest/bad-attestation");
        assertThat(verify(other.replace("text/plain", Statement.PAYLOAD_TYPE), expectation(JAR)))
                .containsExactly("attest/bad-signature");
        String empty = EnvelopeJson.write(Envelope.sign(Statement.PAYLOAD_TYPE, bytes("{}"), KEY));
        assertThat(verify(empty, expectation(JAR))).containsExactly("attest/bad-attestation");
        assertThat(verify("{}", expectation(JAR))).isNotEmpty();
    }

    private static String sign(String report) {
        Attestation.Signing signing = attempt(report, facts(AuditedRun.SUCCESS, List.of("app")));
        assertThat(signing.findings()).isEmpty();
        return signing.json().orElseThrow();
    }

    private static Attestation.Signing attempt(String report, BuildEvidence facts) {
        return Attestation.sign(bytes(report), facts, List.of(JAR), KEY, NOW);
    }

    private static List<String> rules(Attestation.Signing signing) {
        assertThat(signing.json()).isEmpty();
        return signing.findings().stream().map(Finding::rule).toList();
    }

    private static BuildEvidence facts(AuditedRun audited, List<String> modules) {
        return facts(audited, modules, Waivers.NONE);
    }

    private static BuildEvidence facts(AuditedRun audited, List<String> modules, Waivers waivers) {
        return new BuildEvidence(
                COMMIT, false, POLICY, waivers, "0.1.0", "3.9.16", "17.0.1", modules, audited, Sha256.ofText("head"));
    }

    private static Expectation expectation(Subject... artifacts) {
        return new Expectation(
                List.of(KEY.publicKey()),
                List.of(artifacts),
                List.of(POLICY.sha256().hex()),
                COMMIT,
                Duration.ofDays(1));
    }

    private static List<String> verify(String attestation, Expectation expected) {
        return AttestationCheck.verify(source(attestation), expected, NOW).stream()
                .map(Finding::rule)
                .toList();
    }

    private static PolicySource source(String text) {
        return new PolicySource("attestation.json", bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
