package dev.firsttry.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A part of one pipeline's plan that holds with each instance all that it needs. */
final class SubPlan {

    private SubPlan() {}

    /** @param keys of the instances that are wanted, those inside of bridges included; the result is empty when there are none */
    static Optional<PipelinePlan> of(PipelinePlan plan, Set<String> keys) {
        List<Instance> instances = Narrowing.of(plan.instances(), keys);
        if (instances.isEmpty()) {
            return Optional.empty();
        }
        Set<String> kept = instances.stream().map(Instance::key).collect(Collectors.toSet());
        return Optional.of(new PipelinePlan(plan.pipeline(), instances, stages(plan, kept), criticalPath(instances)));
    }

    /** Ids may collide; within a stage they stand in the order of the instances. */
    private static List<List<String>> stages(PipelinePlan plan, Set<String> kept) {
        Map<String, Deque<Instance>> byId = new HashMap<>();
        plan.instances()
                .forEach(instance -> byId.computeIfAbsent(instance.id(), none -> new ArrayDeque<>())
                        .add(instance));
        List<List<String>> stages = new ArrayList<>();
        for (List<String> stage : plan.stages()) {
            List<String> left = stage.stream()
                    .filter(id -> kept.contains(byId.get(id).remove().key()))
                    .toList();
            if (!left.isEmpty()) {
                stages.add(left);
            }
        }
        return stages;
    }

    private static List<String> criticalPath(List<Instance> instances) {
        Map<String, Integer> numbers = new HashMap<>();
        instances.forEach(instance -> numbers.put(instance.key(), numbers.size()));
        Graph.Builder graph = new Graph.Builder(instances.size());
        instances.forEach(instance ->
                instance.needKeys().forEach(need -> graph.edge(numbers.get(instance.key()), numbers.get(need))));
        int[] weights = new int[instances.size()];
        Arrays.fill(weights, 1);
        return new LongestPaths(graph.build(), weights)
                .heaviest().stream().map(node -> instances.get(node).id()).toList();
    }
}
