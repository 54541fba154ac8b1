package dev.firsttry.policy.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Which policy was in force before, as the trail remembers it. */
public final class PolicyHistory {

    private PolicyHistory() {}

    /**
     * A policy that was in force.
     *
     * @param sha256 its hash
     * @param canonical its canonical text
     */
    public record Remembered(String sha256, String canonical) {}

    /**
     * The policy that was put on record last; empty when there is none.
     *
     * @param root the repository's root
     * @throws IOException when the trail cannot be read
     */
    public static Optional<Remembered> last(Path root) throws IOException {
        Remembered[] last = new Remembered[1];
        try {
            TrailLines.read(root.resolve(AuditTrail.PLACE), (bytes, whole) -> {
                if (whole && isPolicy(bytes)) {
                    AuditLine.fields(bytes).map(PolicyHistory::remembered).ifPresent(found -> last[0] = found);
                }
                return true;
            });
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        return Optional.ofNullable(last[0]);
    }

    /** Before anything is parsed: most lines are of other types. */
    private static boolean isPolicy(byte[] line) {
        return new String(line, StandardCharsets.UTF_8).contains("\"type\":\"policy\"");
    }

    private static Remembered remembered(Map<String, Object> fields) {
        String sha256 = fields.get("policy") instanceof Map<?, ?> policy ? String.valueOf(policy.get("sha256")) : "";
        return new Remembered(sha256, String.valueOf(fields.get("canonical")));
    }
}
