package dev.firsttry.report;

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
import dev.firsttry.event.Recorded;
import dev.firsttry.event.RunTrend;
import dev.firsttry.event.SloInfo;
import dev.firsttry.finding.Violation;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Collects what the events of a run say. One use, one thread. */
final class ReportFold implements Event.Cases<ReportFold> {

    private static final Comparator<Violation> BY_RULE = Comparator.comparing(Violation::rule)
            .thenComparing(Violation::message)
            .thenComparing(Violation::remedy);
    private static final Comparator<CacheFailed> BY_CACHE_RULE =
            Comparator.comparing(CacheFailed::rule).thenComparing(CacheFailed::message);

    private final PartLedger parts = new PartLedger();
    private final TaskLedger tasks = new TaskLedger();
    private final Set<ReportedFinding> findings = new LinkedHashSet<>();
    private final Set<Violation> violations = new TreeSet<>(BY_RULE);
    private final Set<Violation> bypasses = new TreeSet<>(BY_RULE);
    private final Set<CacheFailed> cacheErrors = new TreeSet<>(BY_CACHE_RULE);
    private Optional<PolicyInfo> policy = Optional.empty();
    private Optional<SloInfo> slo = Optional.empty();
    private Optional<RunTrend> trend = Optional.empty();
    private long restored;
    private long received;
    private long uploaded;
    private int requests;
    private Instant now = Instant.EPOCH;

    void accept(Recorded recorded) {
        now = recorded.at();
        parts.saw(now);
        recorded.event().fold(this);
    }

    RunReport report() {
        List<String> modules = parts.modules();
        List<TaskLine> lines = tasks.lines(modules);
        List<ReportedFinding> found = FindingOrder.sorted(findings, lines);
        Verdict verdict = new Verdict(policy, parts.lines(), lines, tasks.unfinished(lines), found, violations);
        return new RunReport(
                verdict.status(),
                verdict.reasons(),
                parts.run(),
                parts.duration(),
                policy,
                parts.lines(),
                lines,
                found,
                List.copyOf(violations),
                List.copyOf(bypasses),
                cacheUse(),
                trend,
                slo);
    }

    private CacheUse cacheUse() {
        long saved = trend.map(RunTrend::savedMs).orElse(0L);
        return tasks.cacheUse(
                new CacheTraffic(restored, received, uploaded, requests, saved), List.copyOf(cacheErrors));
    }

    @Override
    public ReportFold runStarted(RunStarted event) {
        parts.started(event);
        return this;
    }

    @Override
    public ReportFold policyLoaded(PolicyLoaded event) {
        policy = Optional.of(event.policy());
        return this;
    }

    @Override
    public ReportFold taskPlanned(TaskPlanned event) {
        tasks.planned(event);
        return this;
    }

    @Override
    public ReportFold taskStarted(TaskStarted event) {
        tasks.started(event, now);
        return this;
    }

    @Override
    public ReportFold taskFinished(TaskFinished event) {
        tasks.finished(event);
        return this;
    }

    @Override
    public ReportFold findingFound(FindingFound event) {
        findings.add(new ReportedFinding(event.task(), event.finding(), event.excerpt()));
        return this;
    }

    @Override
    public ReportFold violationFound(ViolationFound event) {
        violations.add(event.violation());
        return this;
    }

    @Override
    public ReportFold bypassAllowed(BypassAllowed event) {
        bypasses.add(event.request());
        return this;
    }

    @Override
    public ReportFold cacheStored(CacheStored event) {
        uploaded += event.remote() ? event.bytes() : 0;
        return this;
    }

    @Override
    public ReportFold cacheRestored(CacheRestored event) {
        restored += event.bytes();
        received += event.remote() ? event.bytes() : 0;
        return this;
    }

    @Override
    public ReportFold cacheFailed(CacheFailed event) {
        cacheErrors.add(event);
        return this;
    }

    @Override
    public ReportFold remoteUsed(RemoteUsed event) {
        requests += event.requests();
        return this;
    }

    @Override
    public ReportFold historyRecorded(HistoryRecorded event) {
        trend = Optional.of(event.trend());
        return this;
    }

    @Override
    public ReportFold sloMeasured(SloMeasured event) {
        slo = Optional.of(event.slo());
        return this;
    }

    @Override
    public ReportFold runFinished(RunFinished event) {
        parts.finished(event);
        return this;
    }
}
