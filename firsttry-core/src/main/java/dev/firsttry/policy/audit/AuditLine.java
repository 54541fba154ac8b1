package dev.firsttry.policy.audit;

import dev.firsttry.digest.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the trail. Its last field, {@code sha256}, is the hash of the line without that field, so that a change of
 * the last line shows, too, and the changed line itself can be named.
 */
final class AuditLine {

    /** What the first line names as the one before. */
    static final String NOTHING_BEFORE = "0".repeat(64);

    private static final Pattern SEAL = Pattern.compile(",\"sha256\":\"([0-9a-f]{64})\"}$");
    private static final Pattern PREVIOUS = Pattern.compile("^\\{\"schemaVersion\":1,\"previous\":\"([0-9a-f]{64})\",");

    private AuditLine() {}

    /** The text of a line, without its line feed. */
    static String write(String previous, Instant at, AuditEntry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("schemaVersion", 1);
        fields.put("previous", previous);
        fields.put("at", at.toString());
        fields.put("type", entry.type());
        fields.putAll(entry.details());
        return seal(AuditFields.write(fields));
    }

    /** Hash of a line, as the next one names it. */
    static String hash(byte[] line) {
        return Sha256.of(line).hex();
    }

    /** What the line names as the hash of the one before; empty when it is not a line of a trail. */
    static Optional<String> previous(String line) {
        Matcher matcher = PREVIOUS.matcher(line);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Whether the line is as it was written. */
    static boolean isIntact(String line) {
        Matcher seal = SEAL.matcher(line);
        return seal.find()
                && Sha256.ofText(line.substring(0, seal.start()) + "}").hex().equals(seal.group(1));
    }

    /** Its fields; empty when it is not JSON. */
    static Optional<Map<String, Object>> fields(byte[] line) {
        try {
            return Optional.of(AuditFields.read(new String(line, StandardCharsets.UTF_8)));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static String seal(String body) {
        return body.substring(0, body.length() - 1) + ",\"sha256\":\"" + Sha256.ofText(body) + "\"}";
    }
}
