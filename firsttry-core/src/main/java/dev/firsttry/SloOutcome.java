package dev.firsttry;

import dev.firsttry.cache.s3.S3Exception;
import dev.firsttry.cache.s3.S3Settings;
import dev.firsttry.cache.s3.S3Store;
import dev.firsttry.event.SloInfo;
import dev.firsttry.finding.Finding;
import dev.firsttry.policy.Policy;
import dev.firsttry.report.slo.History;
import dev.firsttry.report.slo.SharedHistory;
import dev.firsttry.report.slo.SloEvaluation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How fast runs were, held against the policy's objective.
 *
 * @param verdicts of each group of comparable runs that has one within the window; empty when the policy sets no
 *     objective
 * @param refusals why the gate would fail for it
 * @param notes what went wrong and does not count
 */
public record SloOutcome(History history, List<SloInfo> verdicts, List<Finding> refusals, List<Finding> notes) {

    public SloOutcome {
        verdicts = List.copyOf(verdicts);
        refusals = List.copyOf(refusals);
        notes = List.copyOf(notes);
    }

    /**
     * Reads the history, that of other machines too when there is a bucket.
     *
     * @param top the top-level directory
     */
    public static SloOutcome of(Path top, Policy policy, Optional<S3Settings> remote, Clock clock) {
        Objective objective = new Objective(policy, top);
        Instant now = clock.instant();
        List<Finding> notes = new ArrayList<>();
        try (S3Store store = remote.map(S3Store::new).orElse(null)) {
            if (store != null) {
                objective.fetch(new SharedHistory(store, Speed.project(top)), now);
            }
        } catch (S3Exception e) {
            notes.add(Speed.unreachable(e));
        }
        History history = objective.history();
        notes.addAll(history.faults());
        notes.addAll(objective.expired(now));
        List<SloInfo> verdicts = policy.performanceSlo().enabled()
                ? SloEvaluation.all(policy.performanceSlo(), history, now)
                : List.of();
        List<Finding> refusals = verdicts.stream()
                .flatMap(slo -> objective.finding(slo).stream())
                .toList();
        return new SloOutcome(history, verdicts, refusals, notes);
    }
}
