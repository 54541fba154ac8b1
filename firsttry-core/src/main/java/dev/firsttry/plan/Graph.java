package dev.firsttry.plan;

import java.util.Arrays;

/** A directed graph on the numbers from 0, fixed once built. Edges keep the order in which they were added. */
final class Graph {

    private final int[] starts;
    private final int[] ends;

    private Graph(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    int size() {
        return starts.length - 1;
    }

    /** How many edges leave a node. */
    int degree(int node) {
        return starts[node + 1] - starts[node];
    }

    /** Where the {@code index}-th edge of a node leads. */
    int end(int node, int index) {
        return ends[starts[node] + index];
    }

    /** Collects edges, in any order. */
    static final class Builder {

        private final int size;
        private int[] from = new int[16];
        private int[] to = new int[16];
        private int edges;

        Builder(int size) {
            this.size = size;
        }

        Builder edge(int start, int end) {
            if (edges == from.length) {
                from = Arrays.copyOf(from, edges * 2);
                to = Arrays.copyOf(to, edges * 2);
            }
            from[edges] = start;
            to[edges++] = end;
            return this;
        }

        Graph build() {
            int[] starts = new int[size + 1];
            for (int i = 0; i < edges; i++) {
                starts[from[i] + 1]++;
            }
            for (int i = 0; i < size; i++) {
                starts[i + 1] += starts[i];
            }
            int[] next = starts.clone();
            int[] ends = new int[edges];
            for (int i = 0; i < edges; i++) {
                ends[next[from[i]]++] = to[i];
            }
            return new Graph(starts, ends);
        }
    }
}
