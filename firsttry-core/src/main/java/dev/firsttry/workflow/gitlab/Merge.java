package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deep merge as {@code extends} and {@code include} do it: mappings meet, everything else is replaced. */
final class Merge {

    private Merge() {}

    /** The upper one wins, also with null. Order is that of the lower one, then what is new. */
    static Node.Mapping deep(Node.Mapping lower, Node.Mapping upper) {
        Map<String, Node.Entry> merged = new LinkedHashMap<>();
        lower.entries().forEach(entry -> merged.put(entry.key().text(), entry));
        for (Node.Entry entry : upper.entries()) {
            merged.merge(entry.key().text(), entry, Merge::entry);
        }
        return new Node.Mapping(upper.location(), upper.tag(), new ArrayList<>(merged.values()));
    }

    private static Node.Entry entry(Node.Entry lower, Node.Entry upper) {
        Optional<Node.Mapping> below = Nodes.mapping(lower.value());
        Optional<Node.Mapping> above = Nodes.mapping(upper.value());
        return below.isPresent() && above.isPresent()
                ? new Node.Entry(upper.key(), deep(below.get(), above.get()))
                : upper;
    }

    static Node.Mapping without(Node.Mapping mapping, String key) {
        List<Node.Entry> rest = mapping.entries().stream()
                .filter(entry -> !entry.key().text().equals(key))
                .toList();
        return new Node.Mapping(mapping.location(), mapping.tag(), rest);
    }
}
