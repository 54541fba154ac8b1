package dev.firsttry.policy.attest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firsttry.digest.Sha256;
import dev.firsttry.policy.waiver.WaiverUse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is signed: an in-toto Statement v1 whose predicate is SLSA's verification summary v1.
 *
 * @param subjects the artifacts
 * @param passed whether the policy was met
 * @param policySha256 canonical hash of the policy
 * @param commit full id
 * @param at when it was verified
 */
public record Statement(List<Subject> subjects, boolean passed, String policySha256, String commit, Instant at) {

    /** Media type of the payload. */
    public static final String PAYLOAD_TYPE = "application/vnd.in-toto+json";

    static final String TYPE = "https://in-toto.io/Statement/v1";
    static final String PREDICATE = "https://slsa.dev/verification_summary/v1";

    private static final String VERIFIER = "urn:dev.firsttry:firsttry-maven-plugin";
    private static final String FACTS = "urn:dev.firsttry:facts:v1";
    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    public Statement {
        subjects = List.copyOf(subjects);
    }

    /** The payload's bytes. */
    static byte[] write(BuildEvidence facts, ReportFacts report, List<Subject> subjects, Instant now) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("_type", TYPE);
        fields.put(
                "subject",
                subjects.stream()
                        .map(one -> ordered("name", one.name(), "digest", sha256(one.sha256())))
                        .toList());
        fields.put("predicateType", PREDICATE);
        fields.put("predicate", predicate(facts, report, now));
        try {
            return JSON.writeValueAsString(fields).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text and lists are always JSON", e);
        }
    }

    private static Map<String, Object> predicate(BuildEvidence facts, ReportFacts report, Instant now) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("verifier", ordered("id", VERIFIER, "version", Map.of("firsttry", facts.firsttry())));
        fields.put("timeVerified", now.truncatedTo(ChronoUnit.SECONDS).toString());
        fields.put("resourceUri", "git+commit:" + facts.commit());
        fields.put(
                "policy",
                ordered(
                        "uri",
                        facts.policy().source(),
                        "digest",
                        sha256(facts.policy().sha256())));
        fields.put("inputAttestations", List.of(ordered("uri", "report.json", "digest", sha256(report.sha256()))));
        fields.put("verificationResult", report.success() ? "PASSED" : "FAILED");
        fields.put("verifiedLevels", List.of(report.success() ? "FIRSTTRY_POLICY_MET" : "FAILED"));
        fields.put(FACTS, facts(facts, report));
        return fields;
    }

    private static Map<String, Object> facts(BuildEvidence facts, ReportFacts report) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("commit", facts.commit());
        fields.put("run", report.runId());
        fields.put("maven", facts.maven());
        fields.put("java", facts.java());
        fields.put("modules", facts.modules());
        fields.put(
                "waivers",
                report.waived(facts.waivers()).uses().stream()
                        .map(WaiverUse::toString)
                        .toList());
        fields.put("auditHead", facts.auditHead().hex());
        return fields;
    }

    /** Reads a payload; empty when it is no such statement. Ask only after the signature was verified. */
    static Optional<Statement> read(byte[] payload) {
        try {
            JsonNode root = JSON.readTree(payload);
            boolean ours = root.path("_type").asText().equals(TYPE)
                    && root.path("predicateType").asText().equals(PREDICATE)
                    && root.at("/predicate/verifier/id").asText().equals(VERIFIER);
            return ours ? Optional.of(read(root)) : Optional.empty();
        } catch (IOException | DateTimeParseException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Statement read(JsonNode root) {
        List<Subject> subjects = new ArrayList<>();
        for (JsonNode subject : root.path("subject")) {
            subjects.add(new Subject(
                    subject.path("name").asText(),
                    new Sha256(subject.at("/digest/sha256").asText())));
        }
        JsonNode predicate = root.path("predicate");
        return new Statement(
                subjects,
                predicate.path("verificationResult").asText().equals("PASSED"),
                predicate.at("/policy/digest/sha256").asText(),
                predicate.path(FACTS).path("commit").asText(),
                time(predicate.path("timeVerified").asText()));
    }

    /** Of this millennium: an age is added to it. */
    private static Instant time(String text) {
        if (!text.startsWith("2") || text.length() > "2026-11-23T12:00:00.000000000Z".length()) {
            throw new IllegalArgumentException("not a time that a build was verified at");
        }
        return Instant.parse(text);
    }

    private static Map<String, Object> sha256(Sha256 digest) {
        return Map.of("sha256", digest.hex());
    }

    private static Map<String, Object> ordered(String first, Object one, String second, Object other) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(first, one);
        fields.put(second, other);
        return fields;
    }
}
