package dev.firsttry.plan;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Applies a selection to a plan. */
final class Selected {

    private final ExecutionPlan plan;
    private final List<MatrixPair> pairs;
    private final InstanceNames names;
    private final List<String> jobs;

    private Selected(ExecutionPlan plan, Selection selection) {
        this.plan = plan;
        this.pairs = selection.matrix().stream().map(MatrixPair::parse).toList();
        this.names = new InstanceNames(plan);
        this.jobs = names.join(selection.jobs());
    }

    /**
     * The part of the plan with the selected instances and what they need. Pipelines of which nothing was selected are
     * left out. A job id takes all its instances, the id of a calling job all jobs inside.
     *
     * @throws dev.firsttry.finding.FirstTryException {@code [selection/...]} when a name or value is in no instance, or
     *     no instance has them all
     */
    static ExecutionPlan of(ExecutionPlan plan, Selection selection) {
        boolean everything = selection.jobs().isEmpty() && selection.matrix().isEmpty();
        return everything ? plan : new Selected(plan, selection).part();
    }

    private ExecutionPlan part() {
        Set<Instance> wanted = wanted();
        if (wanted.isEmpty() || jobs.stream().anyMatch(job -> names.of(job).isEmpty())) {
            throw new SelectionFaults(plan, names).of(jobs, pairs);
        }
        return new ExecutionPlan(plan.pipelines().stream()
                .map(pipeline -> SubPlan.of(pipeline, keys(pipeline, wanted)))
                .flatMap(Optional::stream)
                .toList());
    }

    private Stream<Instance> instances() {
        return plan.pipelines().stream().flatMap(pipeline -> pipeline.instances().stream());
    }

    /** By identity: two pipelines may have instances that are equal in everything. */
    private Set<Instance> wanted() {
        Stream<Instance> named = jobs.isEmpty() ? instances() : jobs.stream().flatMap(job -> names.of(job).stream());
        Set<Instance> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
        named.filter(instance -> pairs.stream().allMatch(pair -> pair.fits(instance)))
                .forEach(wanted::add);
        return wanted;
    }

    private Set<String> keys(PipelinePlan pipeline, Set<Instance> wanted) {
        return names.within(pipeline).stream()
                .filter(wanted::contains)
                .map(Instance::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
