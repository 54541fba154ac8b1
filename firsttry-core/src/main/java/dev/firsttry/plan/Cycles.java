package dev.firsttry.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Finds cycles: one for each group of nodes that reach each other, a shortest one through the group's first node. Loops
 * of one node are left out. Linear but for the search of the shortest, which stays in its group. No recursion.
 */
final class Cycles {

    private final Graph graph;
    private final int[] component;

    private Cycles(Graph graph) {
        this.graph = graph;
        this.component = Components.of(graph);
    }

    /** Each cycle from its first node to the last before the first again; ordered by first nodes. */
    static List<List<Integer>> of(Graph graph) {
        return new Cycles(graph).find();
    }

    private List<List<Integer>> find() {
        int[] members = new int[graph.size()];
        for (int of : component) {
            members[of]++;
        }
        List<List<Integer>> cycles = new ArrayList<>();
        for (int node = 0; node < graph.size(); node++) {
            if (members[component[node]] > 1) {
                members[component[node]] = 0;
                cycles.add(shortestFrom(node));
            }
        }
        return cycles;
    }

    /** Breadth first, within the component, until an edge leads back. */
    private List<Integer> shortestFrom(int start) {
        int[] before = new int[graph.size()];
        Arrays.fill(before, -1);
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            int node = queue.remove();
            for (int i = 0; i < graph.degree(node); i++) {
                int next = graph.end(node, i);
                if (next == start && node != start) {
                    return path(before, start, node);
                }
                if (component[next] == component[start] && before[next] < 0 && next != start) {
                    before[next] = node;
                    queue.add(next);
                }
            }
        }
        throw new IllegalStateException("node " + start + " is in a component of several nodes but in no cycle");
    }

    private static List<Integer> path(int[] before, int start, int last) {
        List<Integer> path = new ArrayList<>();
        for (int node = last; node != start; node = before[node]) {
            path.add(node);
        }
        path.add(start);
        Collections.reverse(path);
        return path;
    }
}
