package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import dev.firsttry.finding.FaultKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves {@code !reference [job, key, ...]} against the merged file. A list in a list is spliced. */
final class References {

    private static final String TAG = "!reference";
    private static final int MAX_DEPTH = 10;

    /** Values that references copy: references to references to long lists would fill the memory. */
    private static final int MAX_NODES = 300_000;

    private final Node.Mapping root;
    private final Faults faults;
    private int nodes;

    private References(Node.Mapping root, Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    static Node.Mapping resolve(Node.Mapping root, Faults faults) {
        return new References(root, faults).mapping(root, List.of());
    }

    private Node.Mapping mapping(Node.Mapping mapping, List<String> open) {
        List<Node.Entry> entries = new ArrayList<>();
        for (Node.Entry entry : mapping.entries()) {
            resolved(entry.value(), open).ifPresent(value -> entries.add(new Node.Entry(entry.key(), value)));
        }
        return new Node.Mapping(mapping.location(), mapping.tag(), entries);
    }

    private Optional<Node> resolved(Node node, List<String> open) {
        if (!open.isEmpty() && ++nodes > MAX_NODES) {
            if (nodes == MAX_NODES + 1) {
                faults.add(
                        FaultKind.BAD_YAML,
                        node.location(),
                        "!reference copies more than " + MAX_NODES + " values in all");
            }
            return Optional.empty();
        }
        return Nodes.either(
                node,
                mapping -> Optional.of(mapping(mapping, open)),
                list -> list.tag().equals(TAG) ? reference(list, open) : Optional.of(list(list, open)),
                scalar -> untagged(scalar));
    }

    private Optional<Node> untagged(Node.Scalar scalar) {
        if (scalar.tag().equals(TAG)) {
            faults.add(
                    FaultKind.BAD_TYPE, scalar.location(), "!reference takes a list such as [.job, script], not text");
            return Optional.empty();
        }
        return Optional.of(scalar);
    }

    private Node list(Node.Sequence list, List<String> open) {
        List<Node> items = new ArrayList<>();
        for (Node item : list.items()) {
            boolean splice = item.tag().equals(TAG);
            resolved(item, open).ifPresent(value -> {
                if (splice && Nodes.list(value).isPresent()) {
                    items.addAll(Nodes.list(value).get().items());
                } else {
                    items.add(value);
                }
            });
        }
        return new Node.Sequence(list.location(), list.tag(), items);
    }

    private Optional<Node> reference(Node.Sequence reference, List<String> open) {
        List<String> path =
                Nodes.scalars(reference).stream().map(Node.Scalar::text).toList();
        String name = "!reference [" + String.join(", ", path) + "]";
        if (open.contains(name)) {
            List<String> cycle = new ArrayList<>(open.subList(open.indexOf(name), open.size()));
            cycle.add(name);
            faults.add(FaultKind.CYCLE, reference.location(), name + " leads to itself", cycle);
            return Optional.empty();
        }
        if (open.size() >= MAX_DEPTH) {
            faults.add(
                    FaultKind.BAD_YAML, reference.location(), name + " is nested deeper than " + MAX_DEPTH + " levels");
            return Optional.empty();
        }
        List<String> deeper = new ArrayList<>(open);
        deeper.add(name);
        Optional<Node> target = find(path);
        if (target.isEmpty()) {
            faults.add(FaultKind.MISSING_KEY, reference.location(), name + " points at nothing", path);
        }
        return target.flatMap(found -> resolved(found, deeper));
    }

    private Optional<Node> find(List<String> path) {
        Optional<Node> node = path.isEmpty() ? Optional.empty() : Optional.of(root);
        for (String key : path) {
            node = node.flatMap(Nodes::mapping).flatMap(mapping -> mapping.get(key));
        }
        return node;
    }
}
