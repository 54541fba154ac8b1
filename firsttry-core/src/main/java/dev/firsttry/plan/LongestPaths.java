package dev.firsttry.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Longest chains in a graph without cycles whose edges lead from a node to what it needs. Among equals the first in
 * order of declaration wins.
 */
final class LongestPaths {

    private final Graph graph;
    private final int[] weights;
    private final int[] lengths;
    private final int[] before;

    /** @param weights what each node adds to a chain */
    LongestPaths(Graph graph, int[] weights) {
        this.graph = graph;
        this.weights = weights;
        this.lengths = new int[graph.size()];
        this.before = new int[graph.size()];
        for (int node : neededFirst(graph)) {
            measure(node);
        }
    }

    /** Weight of the heaviest chain that ends with the node. */
    int length(int node) {
        return lengths[node];
    }

    private void measure(int node) {
        before[node] = -1;
        for (int i = 0; i < graph.degree(node); i++) {
            int needed = graph.end(node, i);
            if (before[node] < 0 || lengths[needed] > lengths[before[node]]) {
                before[node] = needed;
            }
        }
        lengths[node] = weights[node] + (before[node] < 0 ? 0 : lengths[before[node]]);
    }

    /** Every node after all that it needs. */
    private static int[] neededFirst(Graph graph) {
        int[] users = new int[graph.size()];
        for (int node = 0; node < graph.size(); node++) {
            for (int i = 0; i < graph.degree(node); i++) {
                users[graph.end(node, i)]++;
            }
        }
        int[] order = new int[graph.size()];
        int filled = graph.size();
        for (int node = 0; node < graph.size(); node++) {
            filled = users[node] == 0 ? place(order, filled, node) : filled;
        }
        for (int taken = graph.size() - 1; taken >= filled && taken >= 0; taken--) {
            int node = order[taken];
            for (int i = 0; i < graph.degree(node); i++) {
                int needed = graph.end(node, i);
                filled = --users[needed] == 0 ? place(order, filled, needed) : filled;
            }
        }
        if (filled != 0) {
            throw new IllegalArgumentException("the graph has a cycle");
        }
        return order;
    }

    private static int place(int[] order, int filled, int node) {
        order[filled - 1] = node;
        return filled - 1;
    }

    /** The heaviest chain of all, first node first; empty for an empty graph. */
    List<Integer> heaviest() {
        int last = -1;
        for (int node = 0; node < graph.size(); node++) {
            if (last < 0 || lengths[node] > lengths[last]) {
                last = node;
            }
        }
        List<Integer> path = new ArrayList<>();
        for (int node = last; node >= 0; node = before[node]) {
            path.add(node);
        }
        Collections.reverse(path);
        return path;
    }
}
