package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import dev.firsttry.finding.FaultKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists of rules: the first that matches decides; the keys of one rule must all hold. */
final class Rules {

    private static final int MAX_PATHS = 50;

    private final World world;
    private final Conditions conditions;
    private final Faults faults;
    private final Map<List<String>, Boolean> existing = new HashMap<>();
    private final Map<List<String>, Boolean> changed = new HashMap<>();

    Rules(World world, Conditions conditions, Faults faults) {
        this.world = world;
        this.conditions = conditions;
        this.faults = faults;
    }

    static List<Node.Mapping> list(Node rules) {
        return Nodes.flat(rules).stream()
                .flatMap(rule -> Nodes.mapping(rule).stream())
                .toList();
    }

    /** Reports what is wrong with the conditions and paths of any rule. */
    void check(Node rules, String owner) {
        for (Node.Mapping rule : list(rules)) {
            Nodes.get(rule, "if").flatMap(Nodes::scalar).ifPresent(conditions::check);
            checkPaths(rule, "changes", owner);
            checkPaths(rule, "exists", owner);
            checkDelay(rule, owner);
            Nodes.get(rule, "exists")
                    .flatMap(Nodes::mapping)
                    .flatMap(exists -> Nodes.get(exists, "project"))
                    .ifPresent(project -> faults.add(
                            FaultKind.UNSUPPORTED,
                            project.location(),
                            owner + ": 'exists' in another project cannot be decided here",
                            Nodes.texts(project)));
        }
    }

    private void checkPaths(Node.Mapping rule, String key, String owner) {
        Nodes.get(rule, key)
                .filter(node -> paths(node).size() > MAX_PATHS)
                .ifPresent(node -> faults.add(
                        FaultKind.BAD_JOB,
                        node.location(),
                        owner + ": '" + key + "' has more than " + MAX_PATHS + " patterns"));
    }

    private void checkDelay(Node.Mapping rule, String owner) {
        boolean delayed =
                Nodes.text(rule, "when").filter(when -> when.equals("delayed")).isPresent();
        if (delayed != Nodes.get(rule, "start_in").isPresent()) {
            String message = delayed
                    ? owner + ": a rule with 'when: delayed' needs 'start_in'"
                    : owner + ": 'start_in' needs 'when: delayed' in the same rule";
            faults.add(FaultKind.BAD_JOB, rule.location(), message);
        }
    }

    Optional<Node.Mapping> firstMatch(Node rules, Map<String, String> variables) {
        return list(rules).stream().filter(rule -> matches(rule, variables)).findFirst();
    }

    private boolean matches(Node.Mapping rule, Map<String, String> variables) {
        return Nodes.get(rule, "if")
                        .flatMap(Nodes::scalar)
                        .map(condition -> conditions.holds(condition, variables))
                        .orElse(true)
                && Nodes.get(rule, "changes")
                        .map(node -> changed(node, variables))
                        .orElse(true)
                && Nodes.get(rule, "exists")
                        .map(node -> exists(expand(paths(node), variables)))
                        .orElse(true);
    }

    private boolean changed(Node changes, Map<String, String> variables) {
        boolean compared = Nodes.mapping(changes)
                .flatMap(mapping -> Nodes.get(mapping, "compare_to"))
                .isPresent();
        return changed(paths(changes), compared, variables);
    }

    boolean changed(List<String> globs, boolean compared, Map<String, String> variables) {
        return world.changedFiles(compared)
                .map(files -> changed.computeIfAbsent(
                        expand(globs, variables), expanded -> new Globs(expanded).matchesAny(files)))
                .orElse(true);
    }

    private boolean exists(List<String> globs) {
        return existing.computeIfAbsent(globs, none -> new Globs(globs).matchesAny(world.files()));
    }

    private static List<String> expand(List<String> globs, Map<String, String> variables) {
        return globs.stream().map(glob -> Expand.text(glob, variables)).toList();
    }

    private static List<String> paths(Node node) {
        return Nodes.mapping(node)
                .map(mapping -> Nodes.get(mapping, "paths").map(Nodes::texts).orElse(List.of()))
                .orElseGet(() -> Nodes.texts(node));
    }
}
