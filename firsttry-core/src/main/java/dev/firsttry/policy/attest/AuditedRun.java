package dev.firsttry.policy.attest;

import dev.firsttry.policy.audit.AuditSearch;
import dev.firsttry.policy.audit.TrailVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the audit trail says about a run. */
public enum AuditedRun {
    /** Nothing, or the trail is broken. */
    UNKNOWN,
    /** It ended, and every entry says success. */
    SUCCESS,
    /** It ended, and some entry says failure. */
    FAILURE;

    /**
     * Asks the trail of the repository with this root.
     *
     * @throws IOException when the trail cannot be read
     */
    public static AuditedRun of(Path root, String runId) throws IOException {
        List<String> statuses = AuditSearch.statuses(root, runId);
        if (statuses.isEmpty() || !TrailVerifier.verify(root).isIntact()) {
            return UNKNOWN;
        }
        return statuses.stream().allMatch("success"::equals) ? SUCCESS : FAILURE;
    }
}
