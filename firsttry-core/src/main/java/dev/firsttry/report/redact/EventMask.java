package dev.firsttry.report.redact;

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
import dev.firsttry.event.RunInfo;
import dev.firsttry.event.RunPart;
import dev.firsttry.event.SloExempt;
import dev.firsttry.event.SloInfo;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.SourceExcerpt;
import dev.firsttry.finding.Violation;

/** Masks the texts of an event. An id is masked everywhere alike, so that what belongs together stays together. */
final class EventMask implements Event.Cases<Event> {

    private final Redactor redactor;

    EventMask(Redactor redactor) {
        this.redactor = redactor;
    }

    @Override
    public Event runStarted(RunStarted event) {
        RunInfo run = event.run();
        RunInfo.Git git = new RunInfo.Git(
                run.git().commit(), mask(run.git().branch()), run.git().dirty());
        RunInfo masked = new RunInfo(
                run.id(), run.goal(), run.startedAt(), run.firsttry(), run.maven(), run.java(), run.os(), git);
        return new RunStarted(
                masked,
                mask(event.module()),
                event.expected().stream().map(this::part).toList());
    }

    @Override
    public Event policyLoaded(PolicyLoaded event) {
        PolicyInfo policy = event.policy();
        return new PolicyLoaded(new PolicyInfo(
                mask(policy.name()),
                mask(policy.version()),
                policy.sha256(),
                mask(policy.source()),
                policy.locked(),
                policy.signedBy()));
    }

    @Override
    public Event taskPlanned(TaskPlanned event) {
        return new TaskPlanned(
                mask(event.id()),
                event.kind(),
                mask(event.module()),
                event.needs().stream().map(this::mask).toList());
    }

    @Override
    public Event taskStarted(TaskStarted event) {
        return new TaskStarted(mask(event.id()));
    }

    @Override
    public Event taskFinished(TaskFinished event) {
        return new TaskFinished(
                mask(event.id()),
                event.status(),
                event.cache(),
                event.cacheKey(),
                event.duration(),
                mask(event.reason()),
                mask(event.log()));
    }

    @Override
    public Event findingFound(FindingFound event) {
        Finding found = event.finding();
        Location at = found.location();
        return new FindingFound(
                mask(event.task()),
                new Finding(
                        found.rule(),
                        found.check(),
                        found.severity(),
                        mask(found.message()),
                        mask(found.remedy()),
                        new Location(mask(at.file()), at.line(), at.column()),
                        found.commit(),
                        mask(found.fingerprint())),
                excerpt(event.excerpt()));
    }

    @Override
    public Event violationFound(ViolationFound event) {
        return new ViolationFound(violation(event.violation()));
    }

    @Override
    public Event bypassAllowed(BypassAllowed event) {
        return new BypassAllowed(violation(event.request()));
    }

    @Override
    public Event cacheStored(CacheStored event) {
        return event;
    }

    @Override
    public Event cacheRestored(CacheRestored event) {
        return event;
    }

    @Override
    public Event cacheFailed(CacheFailed event) {
        return new CacheFailed(event.rule(), mask(event.message()));
    }

    @Override
    public Event remoteUsed(RemoteUsed event) {
        return event;
    }

    @Override
    public Event historyRecorded(HistoryRecorded event) {
        return event;
    }

    @Override
    public Event sloMeasured(SloMeasured event) {
        SloInfo slo = event.slo();
        return new SloMeasured(new SloInfo(
                slo.metric(),
                slo.p95Ms(),
                slo.targetMs(),
                slo.regressionPercent(),
                slo.budgetPercent(),
                slo.samples(),
                slo.verdict(),
                slo.exempt().stream().map(this::exempt).toList()));
    }

    private SloExempt exempt(SloExempt use) {
        return new SloExempt(mask(use.scope()), mask(use.reason()), use.expires(), use.samples());
    }

    @Override
    public Event runFinished(RunFinished event) {
        return new RunFinished(part(event.part()), event.success(), event.duration());
    }

    private SourceExcerpt excerpt(SourceExcerpt excerpt) {
        return new SourceExcerpt(
                excerpt.startLine(), excerpt.lines().stream().map(this::mask).toList());
    }

    private RunPart part(RunPart part) {
        return new RunPart(part.goal(), mask(part.module()));
    }

    private Violation violation(Violation violation) {
        return new Violation(violation.rule(), mask(violation.message()), mask(violation.remedy()));
    }

    private String mask(String text) {
        return redactor.mask(text);
    }
}
