package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves {@code extends}: later parents over earlier ones, the job itself over all. */
final class Extends {

    /** A job, and ten more above it. */
    private static final int MAX_LEVELS = 11;

    /** Keys that may be copied in all, so that long lists of large parents cannot take minutes. */
    private static final long MAX_COPIED = 500_000;

    private static final String KEY = "extends";

    private final Map<String, Node.Entry> root = new LinkedHashMap<>();
    private final Map<String, Node.Mapping> done = new HashMap<>();
    private final Map<String, Integer> heights = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    private final Faults faults;

    private long copied;

    private Extends(Node.Mapping root, Faults faults) {
        this.faults = faults;
        root.entries().forEach(entry -> this.root.put(entry.key().text(), entry));
    }

    static Node.Mapping resolve(Node.Mapping root, Faults faults) {
        Extends work = new Extends(root, faults);
        List<Node.Entry> entries = root.entries().stream()
                .map(entry -> new Node.Entry(entry.key(), work.resolved(entry)))
                .toList();
        return new Node.Mapping(root.location(), root.tag(), entries);
    }

    private Node resolved(Node.Entry entry) {
        Optional<Node.Mapping> mapping = Nodes.mapping(entry.value());
        return mapping.isPresent() && mapping.get().get(KEY).isPresent()
                ? resolved(entry.key().text(), new ArrayList<>())
                : entry.value();
    }

    /** Recursion ends at {@link #MAX_LEVELS}. */
    private Node.Mapping resolved(String name, List<String> path) {
        Node.Mapping known = done.get(name);
        if (known != null) {
            return known;
        }
        Node.Mapping own = Nodes.mapping(root.get(name).value()).orElseThrow();
        path.add(name);
        Node.Mapping merged = new Node.Mapping(own.location(), own.tag(), List.of());
        int height = 1;
        for (Node.Scalar parent : parents(name, own)) {
            if (mayExtend(name, parent, path)) {
                Node.Mapping above = Merge.without(resolved(Nodes.text(parent), path), KEY);
                merged = affordable(parent, above) ? Merge.deep(merged, above) : merged;
                height = Math.max(height, 1 + heights.getOrDefault(Nodes.text(parent), 1));
            }
        }
        path.remove(path.size() - 1);
        heights.put(name, height);
        checkHeight(name, own, height);
        Node.Mapping result = Merge.deep(merged, own);
        done.put(name, result);
        return result;
    }

    private boolean affordable(Node.Scalar parent, Node.Mapping above) {
        boolean before = copied <= MAX_COPIED;
        copied += sizes.computeIfAbsent(Nodes.text(parent), none -> keys(above));
        if (before && copied > MAX_COPIED) {
            faults.add(
                    FaultKind.BAD_YAML, parent.location(), "'extends' copies more than " + MAX_COPIED + " keys in all");
        }
        return copied <= MAX_COPIED;
    }

    /** Of the mapping and all mappings in it. The depth of documents bounds this. */
    private static int keys(Node.Mapping mapping) {
        int keys = 1;
        for (Node.Entry entry : mapping.entries()) {
            keys += Nodes.mapping(entry.value()).map(Extends::keys).orElse(1);
        }
        return keys;
    }

    private List<Node.Scalar> parents(String name, Node.Mapping own) {
        Optional<Node> value = Nodes.get(own, KEY);
        value.filter(node -> Nodes.mapping(node).isPresent())
                .ifPresent(node -> faults.add(
                        FaultKind.BAD_TYPE,
                        node.location(),
                        "job '" + name + "': 'extends' must be a name or a list of names",
                        name));
        return value.map(Nodes::scalars).orElse(List.of());
    }

    private boolean mayExtend(String name, Node.Scalar parent, List<String> path) {
        String wanted = Nodes.text(parent);
        if (path.contains(wanted)) {
            List<String> cycle = new ArrayList<>(path.subList(path.indexOf(wanted), path.size()));
            cycle.add(wanted);
            faults.add(
                    FaultKind.CYCLIC_EXTENDS,
                    parent.location(),
                    "circular 'extends': " + String.join(" -> ", cycle),
                    cycle);
            return false;
        }
        Node.Entry entry = root.get(wanted);
        if (entry == null || Nodes.mapping(entry.value()).isEmpty()) {
            String hint = Nearest.hint(wanted, root.keySet());
            faults.add(
                    FaultKind.UNKNOWN_EXTENDS,
                    parent.location(),
                    "job '" + name + "' extends '" + wanted + "', which is not defined" + hint,
                    name,
                    wanted);
            return false;
        }
        return path.size() <= MAX_LEVELS;
    }

    private void checkHeight(String name, Node.Mapping own, int height) {
        if (height > MAX_LEVELS) {
            faults.add(
                    FaultKind.BAD_JOB,
                    own.location(),
                    "job '" + name + "' extends through more than " + MAX_LEVELS + " levels",
                    name);
        }
    }
}
