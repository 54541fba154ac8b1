package dev.firsttry.plan;

import dev.firsttry.pipeline.Pipeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Units and edges become a plan. The needs are known to have no cycle. */
final class Assembler {

    private final Pipeline pipeline;
    private final List<Unit> units;
    private final Edges edges = new Edges();
    private final Map<Object, Needs> shared = new HashMap<>();
    private final LongestPaths paths;

    /** Ids and keys of instances, in the same order. */
    private record Needs(List<String> ids, List<String> keys) {}

    Assembler(Pipeline pipeline, List<Unit> units) {
        this.pipeline = pipeline;
        this.units = units;
        this.paths = new LongestPaths(graph(), weights());
    }

    PipelinePlan assemble() {
        List<Instance> instances = new ArrayList<>();
        units.forEach(unit -> unit.seeds().forEach(seed -> instances.add(instance(unit, seed))));
        return new PipelinePlan(pipeline, instances, stages(), criticalPath());
    }

    private Instance instance(Unit unit, Seed seed) {
        Needs needs = needs(unit);
        return new Instance(
                seed.id(),
                seed.key(),
                unit.path(),
                needs.ids(),
                needs.keys(),
                seed.leg(),
                seed.dynamic(),
                seed.remote(),
                unit.job(),
                unit.frame().pipeline,
                unit.frame().callers,
                unit.frame().known);
    }

    private Needs needs(Unit unit) {
        if (Stages.waitsForEarlier(unit.job())) {
            int stage = stage(unit);
            return shared.computeIfAbsent(
                    stage,
                    none -> needsOf(units.stream()
                            .filter(other -> stage(other) < stage)
                            .map(Unit::seeds)
                            .toList()));
        }
        List<Unit> targets = edges.of(unit);
        return shared.computeIfAbsent(
                new Same(targets),
                none -> needsOf(targets.stream().map(Unit::seeds).toList()));
    }

    /** Identity of a list: comparing long lists by what they hold would cost more than it saves. */
    private record Same(List<Unit> targets) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Same same && same.targets == targets;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(targets);
        }
    }

    private static Needs needsOf(List<List<Seed>> groups) {
        List<Seed> seeds = groups.stream().flatMap(List::stream).toList();
        return new Needs(
                seeds.stream().map(Seed::id).toList(),
                seeds.stream().map(Seed::key).toList());
    }

    private int stage(Unit unit) {
        return pipeline.stages().indexOf(Stages.of(unit.job()));
    }

    /** Nodes are the units, then one barrier for each stage: it needs all of the stage before and that stage's barrier. */
    private Graph graph() {
        int barriers = units.size();
        Graph.Builder graph = new Graph.Builder(barriers + pipeline.stages().size());
        for (Unit unit : units) {
            if (Stages.waitsForEarlier(unit.job())) {
                graph.edge(unit.number(), barriers + stage(unit));
            } else {
                edges.of(unit).forEach(target -> graph.edge(unit.number(), target.number()));
            }
            int next = stage(unit) + 1;
            if (next > 0 && next < pipeline.stages().size()) {
                graph.edge(barriers + next, unit.number());
            }
        }
        for (int stage = 1; stage < pipeline.stages().size(); stage++) {
            graph.edge(barriers + stage, barriers + stage - 1);
        }
        return graph.build();
    }

    private int[] weights() {
        int[] weights = new int[units.size() + pipeline.stages().size()];
        Arrays.fill(weights, 0, units.size(), 1);
        return weights;
    }

    private List<List<String>> stages() {
        Map<Integer, List<String>> stages = new TreeMap<>();
        for (Unit unit : units) {
            int level = pipeline.stages().isEmpty() ? paths.length(unit.number()) : stage(unit);
            unit.seeds()
                    .forEach(seed -> stages.computeIfAbsent(level, none -> new ArrayList<>())
                            .add(seed.id()));
        }
        return List.copyOf(stages.values());
    }

    private List<String> criticalPath() {
        return paths.heaviest().stream()
                .filter(node -> node < units.size())
                .map(node -> units.get(node).seeds().get(0).id())
                .toList();
    }
}
