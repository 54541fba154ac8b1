package dev.firsttry.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Cycles and longest paths of graphs small enough to be checked naively, and of one that is not small. */
class GraphPropertyTest {

    record Sample(int size, List<List<Integer>> edges) {
        Graph graph() {
            Graph.Builder builder = new Graph.Builder(size);
            edges.forEach(edge -> builder.edge(edge.get(0) % size, edge.get(1) % size));
            return builder.build();
        }

        /** Every edge leads to a smaller number: no cycle. */
        Sample acyclic() {
            return new Sample(
                    size,
                    edges.stream()
                            .map(edge -> List.of(edge.get(0) % size, edge.get(1) % size))
                            .filter(edge -> !edge.get(0).equals(edge.get(1)))
                            .map(edge ->
                                    List.of(Math.max(edge.get(0), edge.get(1)), Math.min(edge.get(0), edge.get(1))))
                            .toList());
        }
    }

    @Property(tries = 500)
    void a_cycle_is_found_exactly_when_a_node_reaches_itself(@ForAll("samples") Sample sample) {
        Graph graph = sample.graph();
        List<Set<Integer>> reached = IntStream.range(0, graph.size())
                .mapToObj(node -> reach(graph, node))
                .toList();
        boolean naive = IntStream.range(0, graph.size())
                .anyMatch(a -> reached.get(a).stream()
                        .anyMatch(b -> b != a && reached.get(b).contains(a)));
        assertThat(!Cycles.of(graph).isEmpty()).isEqualTo(naive);
    }

    @Property(tries = 500)
    void every_cycle_that_is_found_is_one(@ForAll("samples") Sample sample) {
        Graph graph = sample.graph();
        for (List<Integer> cycle : Cycles.of(graph)) {
            assertThat(cycle).doesNotHaveDuplicates().hasSizeGreaterThan(1);
            for (int i = 0; i < cycle.size(); i++) {
                assertThat(ends(graph, cycle.get(i))).contains(cycle.get((i + 1) % cycle.size()));
            }
        }
    }

    @Property(tries = 300)
    void longest_paths_are_those_of_a_naive_search(@ForAll("samples") Sample sample) {
        Graph graph = sample.acyclic().graph();
        assertThat(Cycles.of(graph)).isEmpty();
        LongestPaths paths = new LongestPaths(
                graph, IntStream.generate(() -> 1).limit(graph.size()).toArray());
        int[] naive = new int[graph.size()];
        for (int node = 0; node < graph.size(); node++) {
            naive[node] = 1
                    + ends(graph, node).stream()
                            .mapToInt(end -> naive[end])
                            .max()
                            .orElse(0);
            assertThat(paths.length(node)).isEqualTo(naive[node]);
        }
        List<Integer> heaviest = paths.heaviest();
        assertThat(heaviest).hasSize(IntStream.of(naive).max().orElse(0));
        for (int i = 1; i < heaviest.size(); i++) {
            assertThat(ends(graph, heaviest.get(i))).contains(heaviest.get(i - 1));
        }
    }

    @Test
    void a_large_graph_is_checked_without_recursion() {
        int size = 100_000;
        Random random = new Random(1);
        Graph.Builder builder = new Graph.Builder(size);
        for (int node = 1; node < size; node++) {
            builder.edge(node, node - 1);
            for (int i = 0; i < 4; i++) {
                builder.edge(node, random.nextInt(node));
            }
        }
        assertThat(Cycles.of(builder.build())).isEmpty();
        int[] weights = IntStream.generate(() -> 1).limit(size).toArray();
        assertThat(new LongestPaths(builder.build(), weights).heaviest()).hasSize(size);
        builder.edge(0, size - 1);
        assertThat(Cycles.of(builder.build()))
                .singleElement()
                .satisfies(cycle -> assertThat(cycle).startsWith(0).hasSizeLessThan(100));
    }

    @Provide
    Arbitrary<Sample> samples() {
        Arbitrary<List<Integer>> edge =
                Arbitraries.integers().between(0, 11).list().ofSize(2);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 12), edge.list().ofMaxSize(24))
                .as(Sample::new);
    }

    private static Set<Integer> reach(Graph graph, int start) {
        Set<Integer> seen = new HashSet<>();
        List<Integer> open = new ArrayList<>(ends(graph, start));
        while (!open.isEmpty()) {
            int node = open.remove(open.size() - 1);
            if (seen.add(node)) {
                open.addAll(ends(graph, node));
            }
        }
        return seen;
    }

    private static List<Integer> ends(Graph graph, int node) {
        return IntStream.range(0, graph.degree(node))
                .mapToObj(i -> graph.end(node, i))
                .toList();
    }
}
