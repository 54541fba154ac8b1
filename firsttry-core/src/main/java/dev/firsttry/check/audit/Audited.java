package dev.firsttry.check.audit;

import dev.firsttry.check.CheckContext;
import dev.firsttry.check.Coordinates;
import dev.firsttry.check.ModuleFacts;
import dev.firsttry.check.dependency.Artifact;
import dev.firsttry.check.dependency.Dependency;
import dev.firsttry.check.dependency.DependencySource;
import dev.firsttry.check.dependency.DependencyTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Everything that an audit looks at: each artifact of all modules once, the modules' own left out.
 *
 * @param uses sorted by artifact
 * @param problems by module: why its dependencies are not all known
 */
record Audited(List<Use> uses, Map<String, List<String>> problems) {

    /**
     * @param dependency the nearest way to the artifact
     * @param modules paths of those that use it, in reactor order
     */
    record Use(Dependency dependency, List<String> modules) {

        Artifact artifact() {
            return dependency.artifact();
        }

        /** The POM of the first module that uses it, from the top-level directory. */
        String pom() {
            return Audited.pom(modules.get(0));
        }
    }

    static String pom(String module) {
        return module.isEmpty() ? "pom.xml" : module + "/pom.xml";
    }

    static Audited of(CheckContext context, AuditParameters parameters, DependencySource source) {
        Set<Coordinates> own =
                context.modules().stream().map(ModuleFacts::coordinates).collect(Collectors.toSet());
        Map<Artifact, List<Use>> uses = new TreeMap<>();
        Map<String, List<String>> problems = new LinkedHashMap<>();
        for (ModuleFacts module : context.modules()) {
            for (DependencyTree tree : trees(module, parameters, source)) {
                if (!tree.problems().isEmpty()) {
                    problems.merge(module.path(), tree.problems(), Audited::joined);
                }
                tree.dependencies().stream()
                        .filter(each -> !own.contains(each.artifact().coordinates()))
                        .filter(each -> each.scope().equals(Dependency.PLUGIN)
                                || parameters.scopes().contains(each.scope()))
                        .forEach(each -> uses.computeIfAbsent(each.artifact(), key -> new ArrayList<>())
                                .add(new Use(each, List.of(module.path()))));
            }
        }
        return new Audited(uses.values().stream().map(Audited::merged).toList(), problems);
    }

    private static List<DependencyTree> trees(ModuleFacts module, AuditParameters parameters, DependencySource source) {
        return parameters.plugins() ? List.of(source.of(module), source.plugins(module)) : List.of(source.of(module));
    }

    private static Use merged(List<Use> uses) {
        Dependency nearest = uses.stream()
                .map(Use::dependency)
                .min(Comparator.comparingInt(each -> each.via().size()))
                .orElseThrow();
        return new Use(
                nearest,
                uses.stream().flatMap(use -> use.modules().stream()).distinct().toList());
    }

    private static List<String> joined(List<String> one, List<String> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
