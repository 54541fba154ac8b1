package dev.firsttry.policy.waiver;

import dev.firsttry.finding.Finding;
import dev.firsttry.policy.CheckName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Leave not to meet one demand.
 *
 * @param id for people and the audit trail, such as {@code SEC-142}
 * @param check the check that is waived
 * @param module only in this module (path from the top-level directory); empty: in all
 * @param fingerprint only for the finding with this fingerprint; empty: for all
 * @param reason for people
 * @param expires the last day on which it holds, in UTC
 * @param signedBy key id of who granted it; empty before it is signed
 */
public record Waiver(
        String id,
        CheckName check,
        String module,
        String fingerprint,
        String reason,
        Instant issuedAt,
        LocalDate expires,
        String signedBy) {

    public Waiver {
        Objects.requireNonNull(id);
        Objects.requireNonNull(check);
        Objects.requireNonNull(module);
        Objects.requireNonNull(fingerprint);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(issuedAt);
        Objects.requireNonNull(expires);
        Objects.requireNonNull(signedBy);
    }

    /** Whether it is about this check in this module. */
    boolean isAbout(String checkId, String inModule) {
        return check.id().equals(checkId) && (module.isEmpty() || module.equals(inModule));
    }

    /** Whether it covers a finding of its check. */
    boolean covers(Finding finding) {
        return fingerprint.isEmpty() || fingerprint.equals(finding.fingerprint());
    }

    /** {@code SEC-142 (coverage in billing, until 2026-12-31): reason}. */
    public String words() {
        List<String> scope = List.of(
                check.id(),
                module.isEmpty() ? "" : " in " + module,
                fingerprint.isEmpty() ? "" : " for finding " + fingerprint);
        return id + " (" + String.join("", scope) + ", until " + expires + "): " + reason;
    }
}
