package dev.firsttry.event;

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

/**
 * For a view that looks at a few kinds of events and treats all others alike. Whoever must not miss a new kind
 * implements {@link Event.Cases} itself.
 */
public abstract class SelectedCases<R> implements Event.Cases<R> {

    private final R otherwise;

    /** @param otherwise what every event gives that is not selected */
    protected SelectedCases(R otherwise) {
        this.otherwise = otherwise;
    }

    @Override
    public R runStarted(RunStarted event) {
        return otherwise;
    }

    @Override
    public R policyLoaded(PolicyLoaded event) {
        return otherwise;
    }

    @Override
    public R taskPlanned(TaskPlanned event) {
        return otherwise;
    }

    @Override
    public R taskStarted(TaskStarted event) {
        return otherwise;
    }

    @Override
    public R taskFinished(TaskFinished event) {
        return otherwise;
    }

    @Override
    public R findingFound(FindingFound event) {
        return otherwise;
    }

    @Override
    public R violationFound(ViolationFound event) {
        return otherwise;
    }

    @Override
    public R bypassAllowed(BypassAllowed event) {
        return otherwise;
    }

    @Override
    public R cacheStored(CacheStored event) {
        return otherwise;
    }

    @Override
    public R cacheRestored(CacheRestored event) {
        return otherwise;
    }

    @Override
    public R cacheFailed(CacheFailed event) {
        return otherwise;
    }

    @Override
    public R remoteUsed(RemoteUsed event) {
        return otherwise;
    }

    @Override
    public R historyRecorded(HistoryRecorded event) {
        return otherwise;
    }

    @Override
    public R sloMeasured(SloMeasured event) {
        return otherwise;
    }

    @Override
    public R runFinished(RunFinished event) {
        return otherwise;
    }
}
