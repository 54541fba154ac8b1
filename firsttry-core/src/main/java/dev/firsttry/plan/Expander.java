package dev.firsttry.plan;

import dev.firsttry.expression.Value;
import dev.firsttry.finding.Fault;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.pipeline.Job;
import dev.firsttry.pipeline.Pipeline;
import dev.firsttry.pipeline.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the units of a pipeline: matrices expanded, calls followed. One use. */
final class Expander {

    /** A plan of more instances is no plan for one machine, and calls of calls with matrices grow without end. */
    static final int LIMIT = 250_000;

    private static final int CALLS = 10_000;

    private final List<Fault> faults;
    private final List<Unit> units = new ArrayList<>();
    private int seeds;
    private int calls;
    private boolean reported;

    Expander(List<Fault> faults) {
        this.faults = faults;
    }

    /** Units in order of declaration. */
    List<Unit> expand(Frame top) {
        fill(top);
        return units;
    }

    /** Calls are nested at most ten deep, which bounds this recursion. */
    private void fill(Frame frame) {
        List<Job> jobs = frame.pipeline.jobs();
        for (int number = 0; number < jobs.size(); number++) {
            int first = units.size();
            Job job = jobs.get(number);
            List<Seed> made = new Legs(frame, job, faults).seeds();
            Optional<Work.Call> call = call(job);
            if (call.isEmpty() || call.get().target().isEmpty()) {
                add(frame, job, made);
            } else {
                made.forEach(seed -> call(frame, job, call.get(), seed));
            }
            frame.add(number, units.subList(first, units.size()));
        }
    }

    private void call(Frame frame, Job job, Work.Call call, Seed seed) {
        calls++;
        if (!full(job)) {
            fill(callee(frame, job, call, seed));
        }
    }

    private boolean full(Job job) {
        boolean full = seeds > LIMIT || calls > CALLS;
        if (full && !reported) {
            String message = "the plan has more than " + LIMIT + " instances or " + CALLS + " calls of workflows";
            faults.add(new Fault(FaultKind.UNSUPPORTED, message, job.location(), List.of(job.id())));
            reported = true;
        }
        return full;
    }

    private void add(Frame frame, Job job, List<Seed> made) {
        seeds += made.size();
        if (full(job)) {
            return;
        }
        String path = frame.pathPrefix + job.declared();
        units.add(new Unit(units.size(), job, path, frame, made));
    }

    private static Frame callee(Frame frame, Job job, Work.Call call, Seed seed) {
        Pipeline target = call.target().orElseThrow();
        Inputs inputs = Inputs.of(call, target, Legs.known(frame, seed));
        Map<String, Value> values = inputs.values();
        Instance.Caller caller = new Instance.Caller(job, frame.pipeline, seed.leg(), values, seed.dynamic());
        Known known = inputs.complete() ? frame.known.with("inputs", values) : frame.known.withSome("inputs", values);
        return frame.inner(target, seed, caller, known.without("matrix", "strategy"));
    }

    static Optional<Work.Call> call(Job job) {
        return job.work().fold(new Work.Cases<>() {
            @Override
            public Optional<Work.Call> steps(Work.Steps steps) {
                return Optional.empty();
            }

            @Override
            public Optional<Work.Call> call(Work.Call call) {
                return Optional.of(call);
            }

            @Override
            public Optional<Work.Call> script(Work.Script script) {
                return Optional.empty();
            }
        });
    }
}
