package dev.firsttry;

import dev.firsttry.cache.s3.S3Exception;
import dev.firsttry.cache.s3.S3Settings;
import dev.firsttry.cache.s3.S3Store;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.policy.audit.AuditSearch;
import dev.firsttry.policy.audit.AuditTrail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Copies what the trail says about a run to the bucket of the cache, as an object of its own that is never overwritten:
 * {@code audit/<day>/<run id>-<number of lines>.jsonl}. The lines keep the hashes that chain them, so a trail that was written
 * anew contradicts its copies. A copy that fails is a warning: the trail itself is the evidence.
 */
final class AuditCopy {

    private final GateRequest request;

    AuditCopy(GateRequest request) {
        this.request = request;
    }

    /** What went wrong; empty when the copy is there. */
    Optional<Finding> send() {
        Optional<S3Settings> bucket = request.cache().remote();
        if (bucket.isEmpty()) {
            return Optional.of(warning(request.cache().absence()));
        }
        try (S3Store store = new S3Store(bucket.get())) {
            List<String> lines =
                    AuditSearch.lines(request.places().top(), request.run().id());
            String text = String.join("\n", lines) + "\n";
            store.putIfAbsent(name(lines.size()), text.getBytes(StandardCharsets.UTF_8));
            return Optional.empty();
        } catch (S3Exception | IOException e) {
            return Optional.of(warning(e.getMessage()));
        }
    }

    private String name(int lines) {
        LocalDate day = LocalDate.ofInstant(request.run().startedAt(), ZoneOffset.UTC);
        return "audit/" + day + "/" + request.run().id() + "-" + lines + ".jsonl";
    }

    private static Finding warning(String why) {
        return Finding.of(
                Severity.WARNING,
                "audit/no-copy",
                "",
                "the audit trail of this run was not copied to S3: " + why,
                "Set firsttry.s3.* or FT_S3_*, and make the bucket reachable; the policy says audit.copy_to_s3.",
                Location.of(AuditTrail.PLACE));
    }
}
