package dev.firsttry.plan.parity;

import dev.firsttry.plan.parity.PlanSummary.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Who waits for whom in one plan, directly or not. */
final class Order {

    private final Map<String, Node> byKey = new HashMap<>();

    Order(PlanSummary plan) {
        plan.nodes().forEach(node -> byKey.put(name(node.source(), node.key()), node));
    }

    private static String name(String source, String key) {
        return source + "\n" + key;
    }

    List<Node> needs(Node node) {
        return node.needKeys().stream()
                .map(key -> byKey.get(name(node.source(), key)))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Everything that ends before the node starts. */
    Set<Node> ancestors(Node node) {
        Set<Node> seen = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(List.of(node));
        while (!open.isEmpty()) {
            for (Node need : needs(open.remove())) {
                if (seen.add(need)) {
                    open.add(need);
                }
            }
        }
        return seen;
    }
}
