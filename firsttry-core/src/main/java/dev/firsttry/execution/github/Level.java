package dev.firsttry.execution.github;

import dev.firsttry.pipeline.Job;
import dev.firsttry.pipeline.Work;
import dev.firsttry.plan.Instance;
import dev.firsttry.plan.Leg;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One job on the way from the pipeline to an instance: its callers from the outermost, then the job itself. */
record Level(CallFrame frame, Job job, Leg leg) {

    static List<Level> of(Instance instance, CallFrame top) {
        List<Level> levels = new ArrayList<>();
        CallFrame frame = top;
        for (Instance.Caller caller : instance.callers()) {
            levels.add(new Level(frame, caller.job(), caller.leg()));
            frame = frame.inner(caller.job(), caller.leg());
        }
        levels.add(new Level(frame, instance.definition(), instance.leg()));
        return levels;
    }

    /** The instance's own level. */
    static Level own(List<Level> levels) {
        return levels.get(levels.size() - 1);
    }

    /** Before the keys of all legs of this job. */
    String allLegs() {
        return frame.prefix() + job.id() + "#";
    }

    /** The key of this leg; of a calling job, before the keys of what it calls. */
    String thisLeg() {
        return allLegs() + leg.index();
    }

    /** What this job calls, when that is at hand. */
    Optional<CallFrame> called() {
        return job.work() instanceof Work.Call call && call.target().isPresent()
                ? Optional.of(frame.inner(job, leg))
                : Optional.empty();
    }

    Evaluation evaluation() {
        return frame.evaluation(job, leg);
    }
}
