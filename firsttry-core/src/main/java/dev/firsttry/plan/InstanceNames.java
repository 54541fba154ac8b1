package dev.firsttry.plan;

import dev.firsttry.pipeline.Provider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every name by which people may call instances of a plan and jobs of its child pipelines: keys, ids, job ids, the ids of
 * calling jobs, and what a run calls its tasks.
 */
final class InstanceNames {

    private static final String INSIDE = " / ";
    private static final int LONGEST = 64;

    private final Map<String, List<Instance>> byName = new HashMap<>();
    private final Map<PipelinePlan, List<Instance>> within = new IdentityHashMap<>();
    private final Set<String> jobs = new LinkedHashSet<>();

    InstanceNames(ExecutionPlan plan) {
        for (PipelinePlan pipeline : plan.pipelines()) {
            List<Instance> all = new ArrayList<>();
            pipeline.instances()
                    .forEach(instance -> add(instance, pipeline.pipeline().prefix(), all));
            within.put(pipeline, all);
        }
    }

    private void add(Instance instance, String prefix, List<Instance> all) {
        all.add(instance);
        jobs.add(instance.job());
        Set<String> names = own(instance);
        List.copyOf(names).forEach(name -> names.add(prefix + name));
        names.addAll(callers(instance));
        names.forEach(
                name -> byName.computeIfAbsent(name, none -> new ArrayList<>()).add(instance));
        instance.child().ifPresent(child -> ChildPlan.of(instance, child).forEach(inner -> add(inner, prefix, all)));
    }

    /** What an instance alone is called; its job's name it may share. */
    static Set<String> own(Instance instance) {
        return new LinkedHashSet<>(
                List.of(instance.key(), instance.id(), instance.job(), instance.id() + " [" + instance.key() + "]"));
    }

    /** Ids of the jobs that call it. A job of a child pipeline is inside of a bridge, which is an instance itself. */
    private static Set<String> callers(Instance instance) {
        Set<String> names = new LinkedHashSet<>();
        String job = instance.job();
        if (instance.pipeline().provider() == Provider.GITHUB) {
            for (int end = job.indexOf(INSIDE); end >= 0; end = job.indexOf(INSIDE, end + 1)) {
                names.add(job.substring(0, end));
            }
        }
        return names;
    }

    /** The instances of a pipeline, and behind each bridge those of its child. */
    List<Instance> within(PipelinePlan pipeline) {
        return within.get(pipeline);
    }

    List<Instance> of(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** Ids of jobs, in the order of the plan. */
    List<String> jobs() {
        return List.copyOf(jobs);
    }

    /** Names that the pieces of a comma list make up: the longest that exists, else the piece as it stands. */
    List<String> join(List<String> pieces) {
        List<String> names = new ArrayList<>();
        for (int from = 0; from < pieces.size(); ) {
            Optional<Joined> found = longest(pieces, from);
            names.add(found.map(Joined::name).orElse(pieces.get(from).strip()));
            from = found.map(Joined::end).orElse(from + 1);
        }
        return names;
    }

    /** @param end the first piece that is not part of it */
    private record Joined(String name, int end) {}

    private Optional<Joined> longest(List<String> pieces, int from) {
        for (int end = Math.min(pieces.size(), from + LONGEST); end > from; end--) {
            String name = String.join(",", pieces.subList(from, end)).strip();
            if (byName.containsKey(name)) {
                return Optional.of(new Joined(name, end));
            }
        }
        return Optional.empty();
    }
}
