package dev.firsttry.policy.audit;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Verifies a trail line by line, in constant memory. */
public final class TrailVerifier {

    private final List<Finding> findings = new ArrayList<>();
    private String head = AuditLine.NOTHING_BEFORE;
    /** What the next line must name as the one before it. */
    private String link = AuditLine.NOTHING_BEFORE;

    private int lines;

    private TrailVerifier() {}

    /**
     * Verifies the trail of the repository with this root. No trail at all is an empty one.
     *
     * @throws IOException when it is there and cannot be read
     */
    public static TrailCheck verify(Path root) throws IOException {
        TrailVerifier verifier = new TrailVerifier();
        try {
            TrailLines.read(root.resolve(AuditTrail.PLACE), verifier::line);
        } catch (NoSuchFileException none) {
            return new TrailCheck(0, AuditLine.NOTHING_BEFORE, List.of());
        }
        return new TrailCheck(verifier.lines, verifier.head, verifier.findings);
    }

    private boolean line(byte[] bytes, boolean whole) {
        if (whole) {
            line(bytes);
        } else {
            findings.add(finding(Severity.WARNING, "audit/torn", "the last line is not whole: a writer was killed"));
        }
        return true;
    }

    private void line(byte[] bytes) {
        lines++;
        if (findings.isEmpty()) {
            fault(bytes).ifPresent(why -> findings.add(finding(Severity.ERROR, "audit/broken-chain", why)));
        }
        head = AuditLine.hash(bytes);
        link = lines == 1 ? Retention.continues(bytes).orElse(head) : head;
    }

    private Optional<String> fault(byte[] bytes) {
        String line = new String(bytes, StandardCharsets.UTF_8);
        Optional<String> previous = AuditLine.previous(line);
        if (previous.isEmpty() || AuditLine.fields(bytes).isEmpty()) {
            return Optional.of("line " + lines + " is not a line of an audit trail");
        }
        if (!AuditLine.isIntact(line)) {
            return Optional.of("line " + lines + " was changed after it was written");
        }
        return previous.get().equals(link) ? Optional.empty() : Optional.of(gap());
    }

    private String gap() {
        return lines == 1
                ? "line 1 is not the beginning: lines before it were removed"
                : "line " + lines + " does not follow line " + (lines - 1)
                        + ": a line was changed, removed or put in between";
    }

    private Finding finding(Severity severity, String rule, String why) {
        return Finding.of(
                severity,
                rule,
                "",
                "the audit trail " + (severity == Severity.ERROR ? "was tampered with: " : "is torn: ") + why,
                severity == Severity.ERROR
                        ? "Compare with a copy of the trail, or with the head in the last attestation."
                        : "Nothing to do: the next run puts it on record.",
                Location.of(AuditTrail.PLACE, severity == Severity.ERROR ? lines : lines + 1));
    }
}
