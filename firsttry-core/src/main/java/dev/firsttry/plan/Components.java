package dev.firsttry.plan;

/** Strongly connected components after Tarjan, with an explicit stack. */
final class Components {

    private final Graph graph;
    private final int[] order;
    private final int[] low;
    private final int[] component;
    private final int[] nextEdge;
    private final int[] path;
    private final int[] pending;
    private int pathSize;
    private int pendingSize;
    private int seen;
    private int components;

    private Components(Graph graph) {
        int size = graph.size();
        this.graph = graph;
        this.order = new int[size];
        this.low = new int[size];
        this.component = new int[size];
        this.nextEdge = new int[size];
        this.path = new int[size];
        this.pending = new int[size];
    }

    /** For each node the number of its component, from 0. */
    static int[] of(Graph graph) {
        Components search = new Components(graph);
        for (int node = 0; node < graph.size(); node++) {
            if (search.order[node] == 0) {
                search.visit(node);
            }
        }
        for (int node = 0; node < graph.size(); node++) {
            search.component[node]--;
        }
        return search.component;
    }

    private void visit(int root) {
        enter(root);
        while (pathSize > 0) {
            int node = path[pathSize - 1];
            if (nextEdge[node] < graph.degree(node)) {
                follow(node, graph.end(node, nextEdge[node]++));
            } else {
                leave(node);
            }
        }
    }

    private void enter(int node) {
        order[node] = low[node] = ++seen;
        path[pathSize++] = node;
        pending[pendingSize++] = node;
    }

    private void follow(int node, int next) {
        if (order[next] == 0) {
            enter(next);
        } else if (component[next] == 0) {
            low[node] = Math.min(low[node], order[next]);
        }
    }

    private void leave(int node) {
        pathSize--;
        if (pathSize > 0) {
            int parent = path[pathSize - 1];
            low[parent] = Math.min(low[parent], low[node]);
        }
        if (low[node] == order[node]) {
            components++;
            int member;
            do {
                member = pending[--pendingSize];
                component[member] = components;
            } while (member != node);
        }
    }
}
