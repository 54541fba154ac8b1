package dev.firsttry.policy.audit;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import dev.firsttry.policy.lock.LockMark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
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
     * @param lock how new its signed lock was; empty when it had none
     */
    public record Remembered(String sha256, String canonical, Optional<LockMark> lock) {}

    /**
     * The policy that was put on record last; empty when there is none.
     *
     * @param root the repository's root
     * @throws FirstTryException {@code audit/unreadable}
     */
    public static Optional<Remembered> last(Path root) {
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
        } catch (IOException e) {
            throw unreadable(e);
        }
        return Optional.ofNullable(last[0]);
    }

    private static FirstTryException unreadable(IOException cause) {
        return new FirstTryException(
                Finding.error(
                        "audit/unreadable",
                        "",
                        "the audit trail cannot be read: " + cause.getClass().getSimpleName(),
                        "Make it readable: it remembers which policy was in force.",
                        Location.of(AuditTrail.PLACE)),
                cause);
    }

    /** Before anything is parsed: most lines are of other types. */
    private static boolean isPolicy(byte[] line) {
        return new String(line, StandardCharsets.UTF_8).contains("\"type\":\"policy\"");
    }

    private static Remembered remembered(Map<String, Object> fields) {
        Map<?, ?> policy = fields.get("policy") instanceof Map<?, ?> map ? map : Map.of();
        Optional<LockMark> lock = instant(String.valueOf(fields.get("lockIssuedAt")))
                .map(issued -> new LockMark(String.valueOf(policy.get("version")), issued));
        return new Remembered(String.valueOf(policy.get("sha256")), String.valueOf(fields.get("canonical")), lock);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
