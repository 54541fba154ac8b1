package dev.firsttry.report;

import dev.firsttry.event.CacheState;
import dev.firsttry.event.Event;
import dev.firsttry.event.Event.BypassAllowed;
import dev.firsttry.event.Event.CacheFailed;
import dev.firsttry.event.Event.CacheRestored;
import dev.firsttry.event.Event.CacheStored;
import dev.firsttry.event.Event.FindingFound;
import dev.firsttry.event.Event.HistoryRecorded;
import dev.firsttry.event.Event.PolicyLoaded;
import dev.firsttry.event.Event.RemoteUsed;
import dev.firsttry.event.Event.RunFinished;
import dev.firsttry.event.Event.RunStarted;
import dev.firsttry.event.Event.SloMeasured;
import dev.firsttry.event.Event.TaskFinished;
import dev.firsttry.event.Event.TaskPlanned;
import dev.firsttry.event.Event.TaskStarted;
import dev.firsttry.event.Event.ViolationFound;
import dev.firsttry.event.PolicyInfo;
import dev.firsttry.event.SloExempt;
import dev.firsttry.event.SloInfo;
import dev.firsttry.finding.Severity;
import dev.firsttry.finding.Violation;
import java.time.Duration;
import java.util.Locale;

/** Events in one sentence, and how much each matters. */
public final class EventText implements Event.Cases<String> {

    private static final EventText TEXT = new EventText();

    private EventText() {}

    /** What happened, as one line for people. */
    public static String of(Event event) {
        return event.fold(TEXT);
    }

    /** Error for what makes a gate fail or a person look, warning for what went on without harm. */
    public static Severity level(Event event) {
        return event.fold(EventLevel.LEVEL);
    }

    /** {@code name version (hash, locked, signed by ...)}, leaving out what there is not. */
    public static String policy(PolicyInfo policy) {
        String version = policy.version().isEmpty() ? "" : " " + policy.version();
        String signed = policy.signedBy().isEmpty() ? "" : ", signed by " + policy.signedBy();
        String lock = policy.locked() ? ", locked" : ", not locked";
        return policy.name() + version + " (" + Human.shortHash(policy.sha256()) + lock + signed + ")";
    }

    /** {@code SLO met: p95 2.1 s, target 30.0 s, 12 samples}. */
    public static String slo(SloInfo slo) {
        String measured = "p95 " + Human.time(Duration.ofMillis(slo.p95Ms())) + ", target "
                + Human.time(Duration.ofMillis(slo.targetMs())) + ", " + Human.count(slo.samples(), "sample")
                + exempt(slo);
        String change = String.format(
                Locale.ROOT, ", median %+.1f%% of %.0f%% allowed", slo.regressionPercent(), slo.budgetPercent());
        return switch (slo.verdict()) {
            case MET -> "SLO met: " + measured;
            case MISSED -> "SLO missed: " + measured;
            case REGRESSED -> "SLO regressed: " + measured + change;
            case INSUFFICIENT -> "SLO not judged, too few samples: " + measured;
        };
    }

    private static String exempt(SloInfo slo) {
        int kept = slo.exempt().stream().mapToInt(SloExempt::samples).sum();
        return kept == 0 ? "" : ", " + kept + " exempt";
    }

    static String violation(Violation violation) {
        return "[" + violation.rule() + "] " + violation.message();
    }

    @Override
    public String runStarted(RunStarted event) {
        return event.part() + " started";
    }

    @Override
    public String policyLoaded(PolicyLoaded event) {
        return "policy " + policy(event.policy()) + " from " + event.policy().source();
    }

    @Override
    public String taskPlanned(TaskPlanned event) {
        return event.id() + " planned";
    }

    @Override
    public String taskStarted(TaskStarted event) {
        return event.id() + " started";
    }

    @Override
    public String taskFinished(TaskFinished event) {
        String reason = event.reason().isEmpty() ? "" : ": " + event.reason();
        String time = event.duration().isZero() ? "" : " in " + Human.time(event.duration());
        return event.id() + " " + event.status().json() + time + origin(event.cache()) + reason;
    }

    @Override
    public String findingFound(FindingFound event) {
        return event.finding().headline();
    }

    @Override
    public String violationFound(ViolationFound event) {
        return violation(event.violation());
    }

    @Override
    public String bypassAllowed(BypassAllowed event) {
        return "allowed by the policy: " + violation(event.request());
    }

    @Override
    public String cacheStored(CacheStored event) {
        return entry(event.cacheKey(), event.bytes(), event.remote()) + " stored";
    }

    @Override
    public String cacheRestored(CacheRestored event) {
        return entry(event.cacheKey(), event.bytes(), event.remote()) + " restored";
    }

    @Override
    public String cacheFailed(CacheFailed event) {
        return "[" + event.rule() + "] " + event.message();
    }

    @Override
    public String remoteUsed(RemoteUsed event) {
        return Human.count(event.requests(), "request") + " to the remote cache";
    }

    @Override
    public String historyRecorded(HistoryRecorded event) {
        return "run added to the history of " + event.trend().group();
    }

    @Override
    public String sloMeasured(SloMeasured event) {
        return slo(event.slo());
    }

    @Override
    public String runFinished(RunFinished event) {
        return event.part() + (event.success() ? " succeeded in " : " failed in ") + Human.time(event.duration());
    }

    private static String origin(CacheState cache) {
        return switch (cache) {
            case LOCAL -> " from the local cache";
            case REMOTE -> " from the remote cache";
            case MISS, OFF -> "";
        };
    }

    private static String entry(String key, long bytes, boolean remote) {
        return (remote ? "remote" : "local") + " cache entry " + Human.shortHash(key) + " (" + Human.bytes(bytes) + ")";
    }
}
