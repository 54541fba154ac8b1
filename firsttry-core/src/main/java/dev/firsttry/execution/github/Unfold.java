package dev.firsttry.execution.github;

import dev.firsttry.event.TaskStatus;
import dev.firsttry.execution.job.JobResult;
import dev.firsttry.expression.Value;
import dev.firsttry.finding.Fault;
import dev.firsttry.finding.Finding;
import dev.firsttry.pipeline.Job;
import dev.firsttry.plan.Instance;
import dev.firsttry.plan.Known;
import dev.firsttry.plan.Leg;
import dev.firsttry.plan.Unfolding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Expands a placeholder: its own matrix, or that of a job that calls it, was not known before the run. One use. */
final class Unfold {

    private static final String REMEDY =
            "Correct what the needed job writes to its output, or the matrix that reads it.";

    private final Instance placeholder;
    private final CallFrame top;
    private final JobConditions conditions;
    private final List<Instance> instances = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    Unfold(Instance placeholder, CallFrame top, JobConditions conditions) {
        this.placeholder = placeholder;
        this.top = top;
        this.conditions = conditions;
    }

    Growth growth() {
        try {
            legs(top, "", new ArrayList<>());
        } catch (BadExpression e) {
            return Growth.refused(JobResult.of(TaskStatus.FAILURE, "its matrix cannot be computed: " + e.getMessage()));
        }
        return faults.isEmpty() ? new Growth(instances, java.util.Optional.empty()) : Growth.refused(failure());
    }

    private JobResult failure() {
        List<Finding> findings = faults.stream()
                .map(fault -> Finding.error(fault.kind().id(), "", fault.message(), REMEDY, fault.location()))
                .toList();
        return new JobResult(
                TaskStatus.FAILURE,
                false,
                "its matrix is no matrix: " + faults.get(0).message(),
                new TreeMap<>(),
                findings);
    }

    /** Calls are nested at most ten deep, which bounds this recursion. */
    private void legs(CallFrame frame, String idPrefix, List<Instance.Caller> callers) {
        boolean isOwn = callers.size() == placeholder.callers().size();
        Job job = isOwn
                ? placeholder.definition()
                : placeholder.callers().get(callers.size()).job();
        for (Unfolding.Named leg : named(frame, job, idPrefix)) {
            if (isOwn) {
                instances.add(instance(leg, callers));
            } else {
                List<Instance.Caller> deeper = new ArrayList<>(callers);
                deeper.add(new Instance.Caller(job, frame.pipeline(), leg.leg(), Map.of(), false));
                legs(frame.inner(job, leg.leg()), leg.id() + " / ", deeper);
            }
        }
    }

    /** A job that will be skipped is not expanded: its matrix may read what is not there. */
    private List<Unfolding.Named> named(CallFrame frame, Job job, String idPrefix) {
        if (conditions.refusal(frame, job).isPresent()) {
            String name = job.name().map(leaf -> leaf.text()).orElse(job.id());
            return List.of(new Unfolding.Named(idPrefix + name, frame.prefix() + job.id() + "#0", Leg.ONLY));
        }
        Unfolding unfolding = Unfolding.of(job, frame.pipeline(), idPrefix, frame.prefix(), known(frame, job));
        faults.addAll(unfolding.faults());
        return unfolding.legs();
    }

    private static Known known(CallFrame frame, Job job) {
        Map<String, Map<String, Value>> contexts = new LinkedHashMap<>();
        contexts.put("github", frame.github());
        contexts.put("needs", entries(frame.needs(job)));
        contexts.put("vars", entries(frame.facts().vars()));
        contexts.put("inputs", entries(frame.inputs()));
        return new Known(contexts, Set.copyOf(contexts.keySet()));
    }

    private static Map<String, Value> entries(Value value) {
        return value instanceof Value.Obj object ? object.entries() : Map.of();
    }

    private Instance instance(Unfolding.Named leg, List<Instance.Caller> callers) {
        return new Instance(
                leg.id(),
                leg.key(),
                placeholder.job(),
                placeholder.needs(),
                placeholder.needKeys(),
                leg.leg(),
                false,
                placeholder.remote(),
                placeholder.definition(),
                placeholder.pipeline(),
                callers,
                placeholder.outer());
    }
}
