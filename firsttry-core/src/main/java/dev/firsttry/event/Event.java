package dev.firsttry.event;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.SourceExcerpt;
import dev.firsttry.finding.Violation;
import java.time.Duration;
import java.util.List;

/** Something that happened during a run. Values only; what a sink makes of it is the sink's business. */
public sealed interface Event {

    /** Calls the method of {@code cases} that fits; the compiler holds that every case is there. */
    <R> R fold(Cases<R> cases);

    /** One method for each event. */
    interface Cases<R> {
        R runStarted(RunStarted event);

        R policyLoaded(PolicyLoaded event);

        R taskPlanned(TaskPlanned event);

        R taskStarted(TaskStarted event);

        R taskFinished(TaskFinished event);

        R findingFound(FindingFound event);

        R violationFound(ViolationFound event);

        R bypassAllowed(BypassAllowed event);

        R cacheStored(CacheStored event);

        R cacheRestored(CacheRestored event);

        R cacheFailed(CacheFailed event);

        R remoteUsed(RemoteUsed event);

        R historyRecorded(HistoryRecorded event);

        R sloMeasured(SloMeasured event);

        R runFinished(RunFinished event);
    }

    /**
     * The first event of a run, or of the part of it that one module contributes.
     *
     * @param module see {@link RunPart#module()}
     * @param expected every part that this build owes, as far as known when this part starts (in a reactor: the goal in
     *     each module, in reactor order). A part that is expected here, or was started, and never finishes makes the
     *     report a failure.
     */
    record RunStarted(RunInfo run, String module, List<RunPart> expected) implements Event {
        public RunStarted {
            expected = List.copyOf(expected);
        }

        /** A run of one part only. */
        public RunStarted(RunInfo run) {
            this(run, "", List.of());
        }

        public RunPart part() {
            return new RunPart(run.goal(), module);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.runStarted(this);
        }
    }

    /** The policy was read and hashed; not yet that its lock holds. */
    record PolicyLoaded(PolicyInfo policy) implements Event {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.policyLoaded(this);
        }
    }

    /**
     * A task that this run owes. One that never finishes is reported as cancelled, never as success.
     *
     * @param id unique in the run, such as {@code tests@orders-service}
     * @param module path of the module from the top-level directory; empty for the whole repository
     * @param needs ids of the tasks that must succeed first
     */
    record TaskPlanned(String id, TaskKind kind, String module, List<String> needs) implements Event {
        public TaskPlanned {
            needs = List.copyOf(needs);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.taskPlanned(this);
        }
    }

    /** A worker took up the task. */
    record TaskStarted(String id) implements Event {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.taskStarted(this);
        }
    }

    /**
     * The task ended.
     *
     * @param cacheKey lower-case hex; empty when {@code cache} is off
     * @param reason why, for people; empty for a plain success
     * @param log path of the task's log from the execution root; empty when it wrote none
     */
    record TaskFinished(
            String id,
            TaskStatus status,
            CacheState cache,
            String cacheKey,
            Duration duration,
            String reason,
            String log)
            implements Event {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.taskFinished(this);
        }
    }

    /** A check found something. */
    record FindingFound(String task, Finding finding, SourceExcerpt excerpt) implements Event {
        /** A finding whose place nobody has looked up. */
        public FindingFound(String task, Finding finding) {
            this(task, finding, SourceExcerpt.NONE);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.findingFound(this);
        }
    }

    /** The policy lock was broken, or a request to do less was refused. */
    record ViolationFound(Violation violation) implements Event {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.violationFound(this);
        }
    }

    /** A request to do less that the policy allows. Still on record. */
    record BypassAllowed(Violation request) implements Event {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.bypassAllowed(this);
        }
    }

    /** An entry was written. */
    record CacheStored(String cacheKey, long bytes, boolean remote) implements Event {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.cacheStored(this);
        }
    }

    /** An entry was used. */
    record CacheRestored(String cacheKey, long bytes, boolean remote) implements Event {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.cacheRestored(this);
        }
    }

    /** A tier failed or an entry was refused; the build went on without it. */
    record CacheFailed(String rule, String message) implements Event {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.cacheFailed(this);
        }
    }

    /** How many requests went to the S3 tier since it was opened. */
    record RemoteUsed(int requests) implements Event {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.remoteUsed(this);
        }
    }

    /** The run was added to the history. */
    record HistoryRecorded(RunTrend trend) implements Event {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.historyRecorded(this);
        }
    }

    /** The policy's performance objective was evaluated. */
    record SloMeasured(SloInfo slo) implements Event {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.sloMeasured(this);
        }
    }

    /** The last event of a part. {@code success} is the gate's verdict on this part alone. */
    record RunFinished(RunPart part, boolean success, Duration duration) implements Event {
        /** The end of a run of one part only. */
        public RunFinished(RunInfo run, boolean success, Duration duration) {
            this(new RunPart(run.goal(), ""), success, duration);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.runFinished(this);
        }
    }
}
