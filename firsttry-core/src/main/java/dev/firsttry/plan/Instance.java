package dev.firsttry.plan;

import dev.firsttry.expression.Value;
import dev.firsttry.pipeline.Job;
import dev.firsttry.pipeline.Pipeline;
import dev.firsttry.pipeline.Work;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A job with one combination of its matrix: the node of the DAG.
 *
 * @param id what the service shows, such as {@code test (3.9)}; may collide
 * @param key unique: job id, {@code #}, instance number from 0; callers before it with {@code /}
 * @param job job id; ids of callers before it with {@code " / "}
 * @param needs ids of the instances that must end first
 * @param needKeys their keys, in the same order
 * @param leg its combination
 * @param dynamic whether it stands for instances that are known only when an upstream job ended
 * @param remote the workflow of another repository that is not at hand; else empty
 * @param pipeline the pipeline that declares the job; for an inner job the called one
 * @param callers from the outermost; empty for a job of the pipeline itself
 * @param outer what is known before the run about the pipeline, its inputs included; see {@link #known}
 */
public record Instance(
        String id,
        String key,
        String job,
        List<String> needs,
        List<String> needKeys,
        Leg leg,
        boolean dynamic,
        String remote,
        Job definition,
        Pipeline pipeline,
        List<Caller> callers,
        Known outer) {

    /** The combination's values, in the service's order. */
    public Map<String, Value> matrix() {
        return leg.matrix();
    }

    /** What is known before the run about this instance, its matrix included. */
    public Known known() {
        return dynamic ? outer : Legs.withLeg(outer, leg);
    }

    /** The same with another definition of its job. */
    Instance with(Job other) {
        return new Instance(id, key, job, needs, needKeys, leg, dynamic, remote, other, pipeline, callers, outer);
    }

    /** The child pipeline that it starts, when it is a bridge to one of this repository. */
    Optional<Work.Child> child() {
        return definition.work() instanceof Work.Script script ? script.child() : Optional.empty();
    }

    /** What can be said about it without running it. */
    public Facts facts() {
        return Facts.of(this);
    }

    /**
     * A call through which an instance came to be.
     *
     * @param pipeline the pipeline that holds the calling job
     * @param inputs what the callee gets, as far as it is known before the run
     * @param dynamic whether the leg stands for legs that are known only when an upstream job ended
     */
    public record Caller(Job job, Pipeline pipeline, Leg leg, Map<String, Value> inputs, boolean dynamic) {}
}
