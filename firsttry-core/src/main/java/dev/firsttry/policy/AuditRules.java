package dev.firsttry.policy;

import java.util.List;

/**
 * What the audit trail keeps.
 *
 * @param logAllRuns whether successful runs are recorded, too; violations always are. What is not recorded cannot be
 *     attested
 * @param retentionDays entries younger than this are never removed
 * @param copyToS3 whether each run's entries also go to the bucket of the cache
 */
public record AuditRules(boolean logAllRuns, int retentionDays, boolean copyToS3) {

    List<Term> terms() {
        return List.of(
                new Term("audit.log_all_runs", logAllRuns, Tightness.TRUE),
                new Term("audit.retention_days", retentionDays, Tightness.MORE),
                new Term("audit.copy_to_s3", copyToS3, Tightness.TRUE));
    }
}
