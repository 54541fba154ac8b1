package dev.firsttry;

import dev.firsttry.cache.s3.S3Exception;
import dev.firsttry.event.RunTrend;
import dev.firsttry.event.SloInfo;
import dev.firsttry.event.SloVerdict;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.policy.EnforcementMode;
import dev.firsttry.policy.Policy;
import dev.firsttry.policy.SloExemption;
import dev.firsttry.report.Human;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.slo.History;
import dev.firsttry.report.slo.HistoryFile;
import dev.firsttry.report.slo.Measurement;
import dev.firsttry.report.slo.SharedHistory;
import dev.firsttry.report.slo.SloEvaluation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Measures this run against the policy's performance objective, and remembers it for the runs to come. */
final class Objective {

    private static final String PLACE = ".firsttry/history.jsonl";

    private final Policy policy;
    private final HistoryFile history;
    private final Duration window;

    Objective(Policy policy, Path topDirectory) {
        this.policy = policy;
        this.history = new HistoryFile(topDirectory.resolve(PLACE), PLACE);
        this.window = Duration.ofDays(policy.performanceSlo().windowDays());
    }

    /** The run as the history remembers it. */
    static Measurement measurement(RunReport soFar, boolean success) {
        int processors = Runtime.getRuntime().availableProcessors();
        return Measurement.of(soFar, Measurement.runnerClass(soFar.run().os(), processors))
                .ended(success);
    }

    /** Adds a run to the history, on this machine and for the others. */
    void remember(Measurement run, Optional<SharedHistory> shared, Instant now) throws S3Exception {
        Instant from = SharedHistory.from(history.read(), now, window);
        history.append(run);
        if (shared.isPresent()) {
            shared.get().add(run);
            fetch(shared.get(), from, now);
        }
    }

    /** Brings the runs of other machines here. */
    void fetch(SharedHistory shared, Instant now) throws S3Exception {
        fetch(shared, SharedHistory.from(history.read(), now, window), now);
    }

    private void fetch(SharedHistory shared, Instant from, Instant now) throws S3Exception {
        Set<String> known =
                history.read().runs().stream().map(run -> run.details().runId()).collect(Collectors.toSet());
        shared.others(from, now, known).forEach(history::append);
    }

    History history() {
        return history.read();
    }

    RunTrend trend(Measurement run, Instant now) {
        return SloEvaluation.trend(policy.performanceSlo(), history.read(), run, now);
    }

    /** Empty when the policy sets no objective. */
    Optional<SloInfo> judge(Measurement run, Instant now) {
        return policy.performanceSlo().enabled()
                ? Optional.of(SloEvaluation.of(policy.performanceSlo(), history.read(), run.group(), now))
                : Optional.empty();
    }

    /** Exemptions whose time is over: what they are about counts again. */
    List<Finding> expired(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return policy.performanceSlo().exemptions().stream()
                .filter(exemption -> !exemption.holdsOn(today))
                .map(Objective::expired)
                .toList();
    }

    private static Finding expired(SloExemption exemption) {
        return Finding.of(
                Severity.WARNING,
                "slo/exemption-expired",
                "",
                "the exemption from the performance objective of " + exemption.scope() + " (" + exemption.reason()
                        + ") expired on " + exemption.expires() + ": its runs count again",
                "Remove it from performance_slo.exemptions of the policy, or agree on a later date there.",
                Location.NONE);
    }

    /** Empty while the objective is met, or cannot be judged yet. */
    Optional<Finding> finding(SloInfo slo) {
        boolean wrong = slo.verdict() == SloVerdict.MISSED || slo.verdict() == SloVerdict.REGRESSED;
        return wrong ? Optional.of(finding(slo, severity())) : Optional.empty();
    }

    private Severity severity() {
        return policy.mode() == EnforcementMode.STRICT ? Severity.ERROR : Severity.WARNING;
    }

    static Finding finding(SloInfo slo, Severity severity) {
        boolean missed = slo.verdict() == SloVerdict.MISSED;
        String measured = "p95 " + millis(slo.p95Ms()) + " of " + Human.count(slo.samples(), "run");
        String message = missed
                ? measured + ", target " + millis(slo.targetMs())
                : String.format(
                        Locale.ROOT,
                        "the median is %.1f %% above the baseline, budget %.1f %%; %s",
                        slo.regressionPercent(),
                        slo.budgetPercent(),
                        measured);
        return Finding.of(
                severity,
                missed ? "slo/missed" : "slo/regressed",
                "",
                "the gate is too slow (" + slo.metric() + "): " + message,
                "See which task takes the time in trace.json or report.html; " + PLACE + " has every run.",
                Location.NONE);
    }

    private static String millis(long ms) {
        return Human.time(Duration.ofMillis(ms));
    }
}
