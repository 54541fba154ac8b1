package dev.firsttry;

import dev.firsttry.event.SloInfo;
import dev.firsttry.event.SloVerdict;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.policy.EnforcementMode;
import dev.firsttry.policy.Policy;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.slo.HistoryFile;
import dev.firsttry.report.slo.Measurement;
import dev.firsttry.report.slo.SloEvaluation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Measures this run against the policy's performance objective, and remembers it for the runs to come. */
final class Objective {

    private static final String PLACE = ".firsttry/history.jsonl";

    private final Policy policy;
    private final HistoryFile history;

    Objective(Policy policy, Path topDirectory) {
        this.policy = policy;
        this.history = new HistoryFile(topDirectory.resolve(PLACE), PLACE);
    }

    /** Empty when the policy sets no objective. */
    Optional<SloInfo> measure(RunReport soFar, boolean success, Instant now) {
        if (!policy.performanceSlo().enabled()) {
            return Optional.empty();
        }
        String runner =
                Measurement.runnerClass(soFar.run().os(), Runtime.getRuntime().availableProcessors());
        Measurement run = Measurement.of(soFar, runner).ended(success);
        history.append(run);
        return Optional.of(SloEvaluation.of(policy.performanceSlo(), history.read(), run.group(), now));
    }

    /** Empty while the objective is met, or cannot be judged yet. */
    Optional<Finding> finding(SloInfo slo) {
        boolean wrong = slo.verdict() == SloVerdict.MISSED || slo.verdict() == SloVerdict.REGRESSED;
        return wrong ? Optional.of(finding(slo, severity())) : Optional.empty();
    }

    private Severity severity() {
        return policy.mode() == EnforcementMode.STRICT ? Severity.ERROR : Severity.WARNING;
    }

    private static Finding finding(SloInfo slo, Severity severity) {
        String message = String.format(
                Locale.ROOT,
                "the gate is too slow (%s): p95 %d ms of %d runs, target %d ms; median %.1f %% slower than the baseline,"
                        + " budget %.1f %%",
                slo.metric(),
                slo.p95Ms(),
                slo.samples(),
                slo.targetMs(),
                slo.regressionPercent(),
                slo.budgetPercent());
        return Finding.of(
                severity,
                slo.verdict() == SloVerdict.MISSED ? "slo/missed" : "slo/regressed",
                "",
                message,
                "See which task takes the time in trace.json or report.html; " + PLACE + " has every run.",
                Location.NONE);
    }
}
