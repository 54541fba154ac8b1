package dev.firsttry;

import dev.firsttry.cache.s3.S3Exception;
import dev.firsttry.cache.s3.S3Settings;
import dev.firsttry.cache.s3.S3Store;
import dev.firsttry.event.Event;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.git.GitRepository;
import dev.firsttry.policy.Policy;
import dev.firsttry.report.slo.Measurement;
import dev.firsttry.report.slo.SharedHistory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** At the end of a run: remembers how long it took, and holds it against the policy's objective. */
final class Speed {

    private final GateRequest request;
    private final Part part;
    private final Policy policy;

    Speed(GateRequest request, Part part, Policy policy) {
        this.request = request;
        this.part = part;
        this.policy = policy;
    }

    /** @param remote the bucket, unless the cache is off or the bucket did not answer in this run */
    void measure(boolean success, Optional<S3Settings> remote, Instant now) {
        Objective objective = new Objective(policy, request.places().top());
        Measurement run = Objective.measurement(part.soFar(), success);
        try {
            remember(objective, run, remote, now);
        } catch (FirstTryException e) {
            tolerate(e);
            return;
        }
        part.events().publish(new Event.HistoryRecorded(objective.trend(run, now)));
        objective.judge(run, now).ifPresent(slo -> {
            part.events().publish(new Event.SloMeasured(slo));
            objective.expired(now).forEach(part::find);
            objective.finding(slo).ifPresent(part::find);
        });
    }

    private void remember(Objective objective, Measurement run, Optional<S3Settings> remote, Instant now) {
        try (S3Store store = remote.map(S3Store::new).orElse(null)) {
            Optional<SharedHistory> shared = Optional.ofNullable(store)
                    .map(open ->
                            new SharedHistory(open, project(request.places().top())));
            objective.remember(run, shared, now);
        } catch (S3Exception e) {
            part.find(unreachable(e));
        }
    }

    /** Only an objective needs the history; without one a run that is not remembered is still a good run. */
    private void tolerate(FirstTryException cause) {
        if (policy.performanceSlo().enabled()) {
            throw cause;
        }
        Finding why = cause.finding();
        part.find(Finding.of(Severity.WARNING, why.rule(), why.check(), why.message(), why.remedy(), why.location()));
    }

    static Finding unreachable(S3Exception cause) {
        return Finding.of(
                Severity.WARNING,
                "slo/history-remote",
                "",
                "the history of other machines could not be brought up to date: " + cause.getMessage(),
                "Nothing, once: this machine's own history was kept.",
                Location.NONE);
    }

    /** The same in every checkout: the repository's name at its forge, else that of its directory. */
    static String project(Path top) {
        try (GitRepository repository = GitRepository.open(top).orElse(null)) {
            return Optional.ofNullable(repository)
                    .flatMap(open -> open.remoteName("origin"))
                    .orElse(String.valueOf(top.getFileName()));
        }
    }
}
