package dev.firsttry.policy.audit;

import dev.firsttry.digest.Sha256;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Writes the audit trail. Safe with parallel threads and parallel Maven processes. */
public final class AuditTrail {

    /** Where it is, from the repository's root. */
    public static final String PLACE = ".firsttry/audit.jsonl";

    private final Path file;
    private final Clock clock;

    /** @param root the repository's root */
    public AuditTrail(Path root, Clock clock) {
        this.file = root.resolve(PLACE);
        this.clock = Objects.requireNonNull(clock);
    }

    /** The time by the trail's clock. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * Puts entries on record, on disk before this returns.
     *
     * @param mandatory whether a trail that cannot be written is an error (under a locked policy it is) or a warning
     * @return what went wrong; empty when everything is on record
     */
    public Optional<Finding> append(List<AuditEntry> entries, boolean mandatory) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        try (TrailFile trail = TrailFile.open(file)) {
            write(trail, entries);
            return Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.of(unwritable(e, mandatory));
        }
    }

    private void write(TrailFile trail, List<AuditEntry> entries) throws IOException {
        byte[] torn = trail.torn();
        StringBuilder text = new StringBuilder();
        byte[] last = trail.lastLine();
        String previous = last.length == 0 ? AuditLine.NOTHING_BEFORE : AuditLine.hash(last);
        if (torn.length > 0) {
            previous = add(text, previous, recovered(torn));
            trail.dropTorn();
        }
        for (AuditEntry entry : entries) {
            previous = add(text, previous, entry);
        }
        trail.append(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String add(StringBuilder text, String previous, AuditEntry entry) {
        String line = AuditLine.write(previous, clock.instant(), entry);
        text.append(line).append('\n');
        return AuditLine.hash(line.getBytes(StandardCharsets.UTF_8));
    }

    /** A writer was killed in the middle of a line: the rest of the trail is sound, and this says what was lost. */
    private static AuditEntry recovered(byte[] torn) {
        return AuditEntry.of(
                "recovered",
                List.of(
                        Map.entry("droppedBytes", torn.length),
                        Map.entry("droppedSha256", Sha256.of(torn).hex())));
    }

    private static Finding unwritable(Exception cause, boolean mandatory) {
        return Finding.of(
                mandatory ? Severity.ERROR : Severity.WARNING,
                "audit/unwritable",
                "",
                "the audit trail cannot be written: " + cause.getClass().getSimpleName() + " " + cause.getMessage(),
                "Make " + PLACE + " in the repository's root writable; a locked policy demands evidence of every run.",
                Location.of(PLACE));
    }
}
