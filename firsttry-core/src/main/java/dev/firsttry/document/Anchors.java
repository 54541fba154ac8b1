package dev.firsttry.document;

import dev.firsttry.finding.Location;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The anchors of one document, and how deep and how large everything is with aliases followed. */
final class Anchors {

    private final Limits limits;
    private final Map<String, Anchored> anchored = new HashMap<>();
    private int depth;
    private int deepest;
    private long nodes;

    Anchors(Limits limits) {
        this.limits = limits;
    }

    private record Anchored(Node node, int height, long nodes) {}

    /** What was known when a node began. */
    record Scope(int outerDepth, int outerDeepest, long nodesBefore) {}

    void clear() {
        anchored.clear();
    }

    /** @param levels 1 for a mapping or sequence, 0 for a scalar */
    Scope enter(Location location, int levels) {
        Scope scope = new Scope(depth, deepest, nodes);
        depth += levels;
        deepest = depth;
        nodes++;
        check(location);
        return scope;
    }

    /** @param anchor the node's anchor; {@code null} when it has none */
    void leave(Scope scope, String anchor, Node node) {
        if (anchor != null) {
            anchored.put(anchor, new Anchored(node, deepest - scope.outerDepth(), nodes - scope.nodesBefore()));
        }
        deepest = Math.max(deepest, scope.outerDeepest());
        depth = scope.outerDepth();
    }

    Optional<Node> use(String anchor, Location location) {
        Anchored found = anchored.get(anchor);
        if (found == null) {
            return Optional.empty();
        }
        nodes += found.nodes();
        deepest = Math.max(deepest, depth + found.height());
        check(location);
        return Optional.of(found.node());
    }

    private void check(Location location) {
        if (deepest > limits.depth()) {
            throw new Unreadable(
                    location.line(), location.column(), "nested deeper than " + limits.depth() + " levels");
        }
        if (nodes > limits.nodes()) {
            String message = "more than " + limits.nodes() + " values once every alias is followed";
            throw new Unreadable(location.line(), location.column(), message);
        }
    }
}
