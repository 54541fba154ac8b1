package dev.firsttry.plan.parity;

import dev.firsttry.plan.parity.PlanSummary.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which instance of one plan is which of the other. Plans of one service: file and display name. Plans of two services:
 * the name without the service's way of writing matrix values, and if that finds none, the job's id.
 *
 * @param both in the order of the left plan
 */
record Pairs(Map<Node, Node> both, List<Node> onlyLeft, List<Node> onlyRight) {

    static boolean acrossServices(PlanSummary left, PlanSummary right) {
        return left.nodes().stream()
                .map(Node::provider)
                .noneMatch(provider ->
                        right.nodes().stream().anyMatch(node -> node.provider().equals(provider)));
    }

    static Pairs of(PlanSummary left, PlanSummary right) {
        List<Function<Node, String>> ways = acrossServices(left, right)
                ? List.of(node -> neutral(shown(node)), node -> neutral(node.job()) + node.values())
                : List.of(node -> node.source() + "\n" + node.id());
        Map<Node, Node> both = new HashMap<>();
        List<Node> freeLeft = left.nodes();
        List<Node> freeRight = right.nodes();
        for (Function<Node, String> way : ways) {
            both.putAll(match(freeLeft, freeRight, way));
            freeLeft = without(freeLeft, both.keySet());
            freeRight = without(freeRight, both.values());
        }
        Map<Node, Node> ordered = new LinkedHashMap<>();
        left.nodes().stream().filter(both::containsKey).forEach(node -> ordered.put(node, both.get(node)));
        return new Pairs(ordered, freeLeft, freeRight);
    }

    /** Instances with the same name are matched in order. */
    private static Map<Node, Node> match(List<Node> left, List<Node> right, Function<Node, String> way) {
        Map<String, Deque<Node>> byName =
                right.stream().collect(Collectors.groupingBy(way, Collectors.toCollection(ArrayDeque::new)));
        Map<Node, Node> matched = new HashMap<>();
        for (Node node : left) {
            Deque<Node> found = byName.getOrDefault(way.apply(node), new ArrayDeque<>());
            if (!found.isEmpty()) {
                matched.put(node, found.remove());
            }
        }
        return matched;
    }

    private static List<Node> without(List<Node> nodes, Collection<Node> taken) {
        Set<Node> gone = new HashSet<>(taken);
        List<Node> left = new ArrayList<>(nodes);
        left.removeIf(gone::contains);
        return List.copyOf(left);
    }

    /** {@code test (a, b)} and {@code test: [a, b]} are both {@code test [a, b]}. */
    private static String shown(Node node) {
        String id = node.id();
        if (node.values().isEmpty()) {
            return id;
        }
        return id.endsWith(")")
                ? id.replaceFirst(" \\(([^()]*)\\)$", " [$1]")
                : id.replaceFirst(": \\[([^\\[\\]]*)]$", " [$1]");
    }

    private static String neutral(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
    }
}
