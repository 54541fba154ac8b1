package dev.firsttry.policy;

import java.util.List;

/**
 * What the audit trail keeps.
 *
 * @param logAllRuns whether successful runs are recorded, too; violations always are
 * @param retentionDays entries younger than this are never removed
 */
public record AuditRules(boolean logAllRuns, int retentionDays) {

    List<Term> terms() {
        return List.of(
                new Term("audit.log_all_runs", logAllRuns, Tightness.TRUE),
                new Term("audit.retention_days", retentionDays, Tightness.MORE));
    }
}
