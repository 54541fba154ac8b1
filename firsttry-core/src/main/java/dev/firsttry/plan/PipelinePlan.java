package dev.firsttry.plan;

import dev.firsttry.pipeline.Pipeline;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The expanded DAG of one pipeline.
 *
 * @param instances in order of declaration, those of a matrix in the service's order
 * @param stages instance ids: GitHub's computed levels, GitLab's non-empty stages
 * @param criticalPath instance ids of a longest chain of needs
 */
public record PipelinePlan(
        Pipeline pipeline, List<Instance> instances, List<List<String>> stages, List<String> criticalPath) {
    public PipelinePlan {
        instances = List.copyOf(instances);
        stages = stages.stream().map(List::copyOf).toList();
        criticalPath = List.copyOf(criticalPath);
    }

    /**
     * Every file that it was read from, sorted: its own, those that it includes, and workflows that it calls. Workflows of
     * other repositories stand there as they are called.
     */
    public SortedSet<String> files() {
        SortedSet<String> files = new TreeSet<>(pipeline.included());
        files.add(pipeline.source());
        instances.forEach(instance -> files.add(instance.pipeline().source()));
        return files;
    }
}
