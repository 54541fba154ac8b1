package dev.firsttry.plan;

import dev.firsttry.pipeline.Job;
import dev.firsttry.pipeline.Pipeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One use of a pipeline: at the top, or by one leg of a calling job. */
final class Frame {

    final Pipeline pipeline;
    final JobIndex index;
    final Optional<Frame> outer;
    final Optional<Job> callingJob;
    final List<Instance.Caller> callers;
    /** Before ids, keys and job paths of inner jobs; empty at the top. */
    final String idPrefix;

    final String keyPrefix;
    final String pathPrefix;
    final boolean dynamic;
    final Known known;

    private final Map<Integer, List<Unit>> units = new HashMap<>();

    private Frame(
            Pipeline pipeline,
            Optional<Frame> outer,
            Optional<Job> callingJob,
            List<Instance.Caller> callers,
            String idPrefix,
            String keyPrefix,
            String pathPrefix,
            boolean dynamic,
            Known known) {
        this.pipeline = pipeline;
        this.index = new JobIndex(pipeline);
        this.outer = outer;
        this.callingJob = callingJob;
        this.callers = List.copyOf(callers);
        this.idPrefix = idPrefix;
        this.keyPrefix = keyPrefix;
        this.pathPrefix = pathPrefix;
        this.dynamic = dynamic;
        this.known = known;
    }

    static Frame top(Pipeline pipeline, Known known) {
        return new Frame(pipeline, Optional.empty(), Optional.empty(), List.of(), "", "", "", false, known);
    }

    /** A pipeline in the middle of a run: everything that a matrix may read is known. */
    static Frame running(Pipeline pipeline, String idPrefix, String keyPrefix, Known known) {
        return new Frame(
                pipeline, Optional.empty(), Optional.empty(), List.of(), idPrefix, keyPrefix, "", false, known);
    }

    /** The frame of a called pipeline. */
    Frame inner(Pipeline callee, Seed caller, Instance.Caller call, Known calleeKnown) {
        List<Instance.Caller> all = new ArrayList<>(callers);
        all.add(call);
        return new Frame(
                callee,
                Optional.of(this),
                Optional.of(call.job()),
                all,
                caller.id() + " / ",
                caller.key() + "/",
                pathPrefix + call.job().id() + " / ",
                caller.dynamic(),
                calleeKnown);
    }

    void add(int job, List<Unit> created) {
        units.computeIfAbsent(job, none -> new ArrayList<>()).addAll(created);
    }

    /** The units of a job; for a calling job those of all jobs inside. */
    List<Unit> units(int job) {
        return units.getOrDefault(job, List.of());
    }
}
