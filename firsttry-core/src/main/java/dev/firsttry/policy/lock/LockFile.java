package dev.firsttry.policy.lock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firsttry.digest.Sha256;
import dev.firsttry.document.Node;
import dev.firsttry.policy.read.Documents;
import dev.firsttry.policy.read.Fields;
import dev.firsttry.policy.read.Findings;
import dev.firsttry.policy.read.LoadedPolicy;
import dev.firsttry.policy.read.PolicySource;
import dev.firsttry.policy.sign.Envelope;
import dev.firsttry.policy.sign.EnvelopeJson;
import dev.firsttry.policy.sign.SigningKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The signed lock beside a policy: {@code policies/<name>.lock.json}, a DSSE envelope around a {@link LockStatement}. */
public final class LockFile {

    /** Media type of the payload. Signed along with it, so that no other signed document passes for a lock. */
    public static final String PAYLOAD_TYPE = "application/vnd.firsttry.policy-lock.v1+json";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern VERSION = Pattern.compile("1(\\.[0-9]{1,9}){0,3}|");
    private static final String SCHEMA = "docs/enforcement.md";

    private LockFile() {}

    /** Text of the lock file of this policy, signed. */
    public static String write(LoadedPolicy policy, SigningKey key, Instant now) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("schemaVersion", 1);
        fields.put("name", policy.policy().name());
        fields.put("version", policy.policy().version());
        fields.put("sha256", policy.sha256().hex());
        fields.put("issuedAt", now.truncatedTo(ChronoUnit.SECONDS).toString());
        try {
            byte[] payload = JSON.writeValueAsString(fields).getBytes(StandardCharsets.UTF_8);
            return EnvelopeJson.write(Envelope.sign(PAYLOAD_TYPE, payload, key));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text and numbers are always JSON", e);
        }
    }

    static Findings findings() {
        return new Findings("lock", SCHEMA);
    }

    /** What the envelope says. Ask only after the signature was verified. */
    static Optional<LockStatement> statement(String name, Envelope envelope, Findings findings) {
        return Documents.json(new PolicySource(name + " (payload)", envelope.payload()), findings)
                .map(root -> statement(root, findings))
                .filter(statement -> findings.none());
    }

    private static LockStatement statement(Node.Mapping root, Findings findings) {
        try (Fields in = Fields.of(root, findings)) {
            List.of("schemaVersion", "sha256", "issuedAt").forEach(in::require);
            in.whole("schemaVersion", 1, 1, 1);
            String sha256 = in.text(
                    "sha256",
                    "0".repeat(64),
                    "64 lower-case hexadecimal digits",
                    text -> Sha256.parse(text).isPresent());
            String issuedAt = in.text(
                    "issuedAt",
                    Instant.EPOCH.toString(),
                    "a time such as 2026-11-23T09:00:00Z",
                    text -> time(text).isPresent());
            String version = in.text("version", "", "a version", VERSION.asMatchPredicate());
            return new LockStatement(
                    in.text("name", "", "text", text -> true),
                    new Sha256(sha256),
                    new LockMark(version, Instant.parse(issuedAt)));
        }
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }
}
