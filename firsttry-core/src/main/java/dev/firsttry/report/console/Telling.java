package dev.firsttry.report.console;

import dev.firsttry.event.Event;
import dev.firsttry.event.Event.BypassAllowed;
import dev.firsttry.event.Event.CacheFailed;
import dev.firsttry.event.Event.CacheRestored;
import dev.firsttry.event.Event.CacheStored;
import dev.firsttry.event.Event.FindingFound;
import dev.firsttry.event.Event.PolicyLoaded;
import dev.firsttry.event.Event.RunFinished;
import dev.firsttry.event.Event.RunStarted;
import dev.firsttry.event.Event.SloMeasured;
import dev.firsttry.event.Event.TaskFinished;
import dev.firsttry.event.Event.TaskPlanned;
import dev.firsttry.event.Event.TaskStarted;
import dev.firsttry.event.Event.ViolationFound;
import dev.firsttry.finding.Severity;

/** Which events are worth a line of their own while a run goes on. The summary repeats what matters at the end. */
enum Telling implements Event.Cases<Boolean> {
    /** What starts and what ends. */
    PLAIN(true),
    /** What ends; what runs is in the live line. */
    LIVE(false);

    private final boolean starts;

    Telling(boolean starts) {
        this.starts = starts;
    }

    @Override
    public Boolean runStarted(RunStarted event) {
        return false;
    }

    @Override
    public Boolean policyLoaded(PolicyLoaded event) {
        return starts;
    }

    @Override
    public Boolean taskPlanned(TaskPlanned event) {
        return false;
    }

    @Override
    public Boolean taskStarted(TaskStarted event) {
        return starts;
    }

    @Override
    public Boolean taskFinished(TaskFinished event) {
        return true;
    }

    /** Warnings and notes can be many, and the summary shows them in order. */
    @Override
    public Boolean findingFound(FindingFound event) {
        return event.finding().severity() == Severity.ERROR;
    }

    @Override
    public Boolean violationFound(ViolationFound event) {
        return true;
    }

    @Override
    public Boolean bypassAllowed(BypassAllowed event) {
        return true;
    }

    @Override
    public Boolean cacheStored(CacheStored event) {
        return false;
    }

    @Override
    public Boolean cacheRestored(CacheRestored event) {
        return false;
    }

    @Override
    public Boolean cacheFailed(CacheFailed event) {
        return true;
    }

    @Override
    public Boolean sloMeasured(SloMeasured event) {
        return false;
    }

    @Override
    public Boolean runFinished(RunFinished event) {
        return false;
    }
}
