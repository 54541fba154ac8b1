package dev.firsttry.policy.audit;

import dev.firsttry.finding.Finding;
import java.util.List;
import java.util.Objects;

/**
 * What verifying a trail gave.
 *
 * @param lines how many whole lines it has
 * @param head hash of the last whole line: what an attestation or a copy elsewhere ties it down with; 64 zeros when it is
 *     empty
 * @param findings at most one {@code audit/broken-chain}, at the first broken line; a torn end is a warning
 */
public record TrailCheck(int lines, String head, List<Finding> findings) {

    public TrailCheck {
        Objects.requireNonNull(head);
        findings = List.copyOf(findings);
    }

    /** Whether nothing was changed, as far as the chain can tell. */
    public boolean isIntact() {
        return findings.stream().noneMatch(finding -> finding.rule().equals("audit/broken-chain"));
    }
}
