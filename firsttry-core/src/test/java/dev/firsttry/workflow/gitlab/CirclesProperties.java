package dev.firsttry.workflow.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CirclesProperties {

    private static final int NODES = 8;

    @Property(tries = 500)
    void a_graph_has_a_circle_exactly_when_one_is_found(
            @ForAll @Size(max = 14) List<@IntRange(max = NODES * NODES - 1) Integer> pairs) {
        Map<String, List<String>> edges = new LinkedHashMap<>();
        IntStream.range(0, NODES)
                .forEach(node -> edges.put(
                        "n" + node,
                        pairs.stream()
                                .filter(pair -> pair / NODES == node)
                                .map(pair -> "n" + pair % NODES)
                                .toList()));
        List<List<String>> circles = Circles.of(edges);
        assertThat(circles.isEmpty()).isEqualTo(edges.keySet().stream().noneMatch(node -> reachesItself(node, edges)));
        for (List<String> circle : circles) {
            assertThat(circle.get(0)).isEqualTo(circle.get(circle.size() - 1));
            for (int i = 1; i < circle.size(); i++) {
                assertThat(edges.get(circle.get(i - 1))).contains(circle.get(i));
            }
        }
    }

    private static boolean reachesItself(String start, Map<String, List<String>> edges) {
        Set<String> reached = new LinkedHashSet<>(edges.get(start));
        for (int before = -1; before != reached.size(); ) {
            before = reached.size();
            List.copyOf(reached).forEach(node -> reached.addAll(edges.get(node)));
        }
        return reached.contains(start);
    }
}
