package dev.firsttry;

import dev.firsttry.digest.Sha256;
import dev.firsttry.event.PolicyInfo;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.policy.PolicyDifference;
import dev.firsttry.policy.PolicyDifference.Change;
import dev.firsttry.policy.audit.PolicyHistory.Remembered;
import dev.firsttry.policy.read.LoadedPolicy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells that another policy is in force than in the run before, and what is different in it. */
final class PolicyChange {

    private static final int SHOWN = 10;

    private PolicyChange() {}

    /** @param before as the audit trail remembers it; whoever wrote the trail may have changed it */
    static Finding of(Remembered before, LoadedPolicy now) {
        return Finding.of(
                Severity.NOTE,
                "policy/changed",
                "",
                "the policy changed since the last run: " + before.sha256() + " -> " + now.sha256()
                        + differences(before, now).orElse(""),
                "",
                Location.of(now.source()));
    }

    /** Whether there is anything to tell. */
    static boolean isChange(Remembered before, PolicyInfo now) {
        return !before.sha256().equals(now.sha256());
    }

    private static Optional<String> differences(Remembered before, LoadedPolicy now) {
        if (!Sha256.ofText(before.canonical()).hex().equals(before.sha256())) {
            return Optional.empty();
        }
        List<Change> changes = PolicyDifference.of(before.canonical(), now.canonical());
        String more = changes.size() > SHOWN ? "; and " + (changes.size() - SHOWN) + " more" : "";
        return Optional.of(changes.stream()
                .limit(SHOWN)
                .map(Change::toString)
                .collect(Collectors.joining("; ", " (", more + ")")));
    }
}
