package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import java.util.List;
import java.util.Optional;

/** Hands defaults down: keyword by keyword, to jobs that lack it and inherit it. Nothing is merged. */
final class Defaults {

    private Defaults() {}

    static Definition apply(Node.Mapping defaults, Definition job) {
        Optional<Node> inherit =
                job.get("inherit").flatMap(Nodes::mapping).flatMap(mapping -> Nodes.get(mapping, "default"));
        List<Node.Entry> missing = defaults.entries().stream()
                .filter(entry -> applies(entry.key().text(), job)
                        && inherits(entry.key().text(), inherit)
                        && !job.has(entry.key().text()))
                .toList();
        Node.Mapping handedDown = new Node.Mapping(job.body().location(), "", missing);
        return missing.isEmpty()
                ? job
                : new Definition(job.name(), job.location(), Merge.deep(withoutNulls(job.body()), handedDown));
    }

    private static boolean applies(String key, Definition job) {
        return job.isBridge() ? key.equals("interruptible") : JobKeywords.INHERITED.contains(key);
    }

    private static boolean inherits(String key, Optional<Node> inherit) {
        return inherit.map(node -> Nodes.list(node).isPresent()
                        ? Nodes.texts(node).contains(key)
                        : Nodes.texts(node).contains("true"))
                .orElse(true);
    }

    private static Node.Mapping withoutNulls(Node.Mapping body) {
        List<Node.Entry> entries = body.entries().stream()
                .filter(entry -> !Nodes.isNull(entry.value()))
                .toList();
        return new Node.Mapping(body.location(), body.tag(), entries);
    }
}
