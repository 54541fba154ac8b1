package dev.firsttry.policy.read;

import dev.firsttry.document.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A child's document laid over its parent's: objects field by field, everything else replaced. */
final class Merge {

    /** What a policy is called is its own affair. */
    private static final Set<String> NOT_INHERITED = Set.of("$schema", "version", "name", "description");

    private Merge() {}

    /** The whole document of a child. */
    static Node.Mapping documents(Node.Mapping parent, Node.Mapping child) {
        List<Node.Entry> inherited = parent.entries().stream()
                .filter(entry -> !NOT_INHERITED.contains(entry.key().text()))
                .toList();
        return of(new Node.Mapping(parent.location(), "", inherited), child);
    }

    private static Node.Mapping of(Node.Mapping parent, Node.Mapping child) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        parent.entries().forEach(entry -> entries.put(entry.key().text(), entry));
        child.entries().forEach(entry -> entries.merge(entry.key().text(), entry, Merge::entry));
        return new Node.Mapping(child.location(), "", List.copyOf(entries.values()));
    }

    private static Node.Entry entry(Node.Entry parent, Node.Entry child) {
        Optional<Node.Mapping> above = Shape.mapping(parent.value());
        Node value = above.flatMap(outer -> Shape.mapping(child.value()).<Node>map(inner -> of(outer, inner)))
                .orElse(child.value());
        return new Node.Entry(child.key(), value);
    }
}
