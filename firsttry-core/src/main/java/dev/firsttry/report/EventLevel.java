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
import dev.firsttry.event.SloVerdict;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Severity;

/** How much an event matters to somebody who reads along. */
final class EventLevel implements Event.Cases<Severity> {

    static final EventLevel LEVEL = new EventLevel();

    private EventLevel() {}

    /** How much the end of a task matters. */
    static Severity of(TaskStatus status) {
        return switch (status) {
            case SUCCESS, SKIPPED -> Severity.NOTE;
            case CANCELLED, UNSUPPORTED -> Severity.WARNING;
            case FAILURE -> Severity.ERROR;
        };
    }

    static Severity of(SloVerdict verdict) {
        return switch (verdict) {
            case MET -> Severity.NOTE;
            case INSUFFICIENT -> Severity.WARNING;
            case MISSED, REGRESSED -> Severity.ERROR;
        };
    }

    @Override
    public Severity runStarted(RunStarted event) {
        return Severity.NOTE;
    }

    @Override
    public Severity policyLoaded(PolicyLoaded event) {
        return Severity.NOTE;
    }

    @Override
    public Severity taskPlanned(TaskPlanned event) {
        return Severity.NOTE;
    }

    @Override
    public Severity taskStarted(TaskStarted event) {
        return Severity.NOTE;
    }

    @Override
    public Severity taskFinished(TaskFinished event) {
        return of(event.status());
    }

    @Override
    public Severity findingFound(FindingFound event) {
        return event.finding().severity();
    }

    @Override
    public Severity violationFound(ViolationFound event) {
        return Severity.ERROR;
    }

    @Override
    public Severity bypassAllowed(BypassAllowed event) {
        return Severity.WARNING;
    }

    @Override
    public Severity cacheStored(CacheStored event) {
        return Severity.NOTE;
    }

    @Override
    public Severity cacheRestored(CacheRestored event) {
        return Severity.NOTE;
    }

    @Override
    public Severity cacheFailed(CacheFailed event) {
        return Severity.WARNING;
    }

    @Override
    public Severity remoteUsed(RemoteUsed event) {
        return Severity.NOTE;
    }

    @Override
    public Severity historyRecorded(HistoryRecorded event) {
        return Severity.NOTE;
    }

    @Override
    public Severity sloMeasured(SloMeasured event) {
        return of(event.slo().verdict());
    }

    @Override
    public Severity runFinished(RunFinished event) {
        return event.success() ? Severity.NOTE : Severity.ERROR;
    }
}
