package dev.firsttry.check.parity;

import dev.firsttry.check.CheckCatalog;
import dev.firsttry.digest.Sha256;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.plan.parity.RecordedPlan;
import dev.firsttry.policy.read.CanonicalJson;
import java.util.Optional;

/** Ties the recorded plan to the policy, and so to the policy's lock. */
public final class RecordLock {

    private RecordLock() {}

    /** SHA-256 of the canonical form (RFC 8785), lower-case hex: white space and the order of keys do not matter. */
    public static String hash(String json) {
        return Sha256.ofText(CanonicalJson.of(json)).hex();
    }

    /** What to say when the recorded plan is not the one that the policy names. */
    static Optional<Finding> broken(RecordedPlan recorded, String sha256) {
        String actual = sha256.isEmpty() || recorded.summary().isEmpty() ? sha256 : hash(recorded.text());
        return actual.equals(sha256)
                ? Optional.empty()
                : Optional.of(Finding.error(
                        "parity/record-changed",
                        CheckCatalog.CI_PARITY,
                        "the recorded plan has the hash " + actual + ", and the policy locks " + sha256,
                        "Undo the change of the recorded plan; or, if it is meant, have the owner of the policy set"
                                + " checks.ci_parity.recorded_plan_sha256 and lock the policy again.",
                        Location.of(recorded.file())));
    }
}
