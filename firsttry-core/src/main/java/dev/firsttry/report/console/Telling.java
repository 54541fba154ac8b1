package dev.firsttry.report.console;

import dev.firsttry.event.Event.BypassAllowed;
import dev.firsttry.event.Event.CacheFailed;
import dev.firsttry.event.Event.FindingFound;
import dev.firsttry.event.Event.PolicyLoaded;
import dev.firsttry.event.Event.TaskFinished;
import dev.firsttry.event.Event.TaskStarted;
import dev.firsttry.event.Event.ViolationFound;
import dev.firsttry.event.SelectedCases;
import dev.firsttry.finding.Severity;

/** Which events are worth a line of their own while a run goes on. The summary repeats what matters at the end. */
final class Telling extends SelectedCases<Boolean> {

    /** What starts and what ends. */
    static final Telling STARTS_AND_ENDS = new Telling(true);

    /** What ends; what runs is in the live line. */
    static final Telling ENDS = new Telling(false);

    private final boolean starts;

    private Telling(boolean starts) {
        super(false);
        this.starts = starts;
    }

    @Override
    public Boolean policyLoaded(PolicyLoaded event) {
        return starts;
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
    public Boolean cacheFailed(CacheFailed event) {
        return true;
    }
}
