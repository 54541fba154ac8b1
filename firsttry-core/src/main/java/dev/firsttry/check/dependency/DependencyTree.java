package dev.firsttry.check.dependency;

import java.util.List;

/**
 * The resolved dependencies of one module.
 *
 * @param dependencies direct and transitive, nearest first, each artifact once
 * @param problems why some could not be resolved; with any, nobody knows what else the module depends on
 */
public record DependencyTree(List<Dependency> dependencies, List<String> problems) {

    /** Of a module that depends on nothing. */
    public static final DependencyTree EMPTY = new DependencyTree(List.of(), List.of());

    public DependencyTree {
        dependencies = List.copyOf(dependencies);
        problems = List.copyOf(problems);
    }
}
