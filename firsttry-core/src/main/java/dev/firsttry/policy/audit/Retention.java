package dev.firsttry.policy.audit;

import dev.firsttry.digest.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Removes entries that are older than the policy keeps them. In their place stands one line that says how many they were
 * and what hash the chain goes on from.
 */
public final class Retention {

    private static final String TYPE = "retention";
    private static final String CONTINUES = "continues";
    private static final String REMOVED = "removed";

    private final Instant oldest;
    private long size;
    private long cut;
    private int removed;
    private int removedBefore;
    private String continues = AuditLine.NOTHING_BEFORE;

    private Retention(Instant oldest) {
        this.oldest = oldest;
    }

    /**
     * Removes what is older than {@code days}; never the last line, and nothing at all from a trail that is broken.
     *
     * @param root the repository's root
     * @return how many lines were removed
     * @throws IOException when the trail cannot be read or replaced
     */
    public static int prune(Path root, int days, Instant now) throws IOException {
        Path trail = root.resolve(AuditTrail.PLACE);
        if (!Files.exists(trail)) {
            return 0;
        }
        TrailLock lock = TrailLock.acquire(trail);
        try {
            Instant oldest = now.minus(Duration.ofDays(days));
            return isDue(trail, oldest) && TrailVerifier.verify(root).isIntact() ? pruneLocked(trail, oldest, now) : 0;
        } finally {
            lock.close();
        }
    }

    /** What hash the chain goes on from after a first line that stands for removed ones; empty for any other line. */
    static Optional<String> continues(byte[] firstLine) {
        return AuditLine.fields(firstLine)
                .filter(fields -> TYPE.equals(fields.get("type")))
                .flatMap(fields -> Sha256.parse(String.valueOf(fields.get(CONTINUES))))
                .map(Sha256::hex);
    }

    /** Looks at the oldest entry only, as nearly every run finds nothing to do; reading all of a trail takes long. */
    private static boolean isDue(Path trail, Instant oldest) throws IOException {
        Retention first = new Retention(oldest);
        TrailLines.read(trail, (bytes, whole) -> first.line(bytes, whole) && first.removed == 0);
        return first.removed > 0;
    }

    private static int pruneLocked(Path trail, Instant oldest, Instant now) throws IOException {
        Retention retention = new Retention(oldest);
        TrailLines.read(trail, retention::line);
        if (retention.removed > 0 && retention.cut < retention.size) {
            retention.replace(trail, now);
            return retention.removed;
        }
        return 0;
    }

    /** Counts the lines to remove: all up to the first that is young enough. */
    private boolean line(byte[] bytes, boolean whole) {
        Map<String, Object> fields = AuditLine.fields(bytes).orElse(Map.of());
        Optional<String> before = size == 0 ? continues(bytes) : Optional.empty();
        size += bytes.length + 1;
        if (before.isPresent()) {
            removedBefore = Integer.parseInt(String.valueOf(fields.get(REMOVED)));
            return true;
        }
        if (!whole || !isOld(fields)) {
            return false;
        }
        removed++;
        cut = size;
        continues = AuditLine.hash(bytes);
        return true;
    }

    private boolean isOld(Map<String, Object> fields) {
        try {
            return Instant.parse(String.valueOf(fields.get("at"))).isBefore(oldest);
        } catch (DateTimeParseException notATime) {
            return false;
        }
    }

    private void replace(Path trail, Instant now) throws IOException {
        AuditEntry entry = AuditEntry.of(
                TYPE, List.of(Map.entry(REMOVED, removedBefore + removed), Map.entry(CONTINUES, continues)));
        byte[] first = (AuditLine.write(AuditLine.NOTHING_BEFORE, now, entry) + "\n").getBytes(StandardCharsets.UTF_8);
        Path next = trail.resolveSibling(trail.getFileName() + ".next");
        try (FileChannel out = FileChannel.open(
                        next,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                FileChannel in = FileChannel.open(trail, StandardOpenOption.READ)) {
            out.write(ByteBuffer.wrap(first));
            for (long at = cut; at < in.size(); ) {
                at += in.transferTo(at, in.size() - at, out);
            }
            out.force(true);
        }
        Files.move(next, trail, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
