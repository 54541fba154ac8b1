package dev.firsttry.policy.read;

import dev.firsttry.document.Node;
import dev.firsttry.finding.Location;
import dev.firsttry.policy.Policy;
import dev.firsttry.policy.PolicyOrder;
import dev.firsttry.policy.Term;
import java.util.Optional;

/** Holds a child policy to at least what its parent demands, and says where it does not. */
final class Tightening {

    private Tightening() {}

    static void check(LoadedPolicy parent, Policy child, Node.Mapping document, Findings findings) {
        for (PolicyOrder.Loosened loosened : PolicyOrder.loosened(parent.policy(), child)) {
            Term offered = loosened.offered();
            findings.add(
                    "loosened",
                    offered.field() + " is " + offered.words() + ", but " + parent.source()
                            + ", which it extends, demands "
                            + loosened.demanded().words() + " ("
                            + offered.tightness().words() + ")",
                    "Remove the field or make it tighter: a policy may only tighten what it extends.",
                    place(document, offered.field()));
        }
    }

    /** Where the field is written, or else the nearest object around it. */
    private static Location place(Node.Mapping document, String field) {
        Node node = document;
        for (String name : field.split("\\.")) {
            Optional<Node> inner = Shape.mapping(node).flatMap(mapping -> mapping.get(name));
            if (inner.isEmpty()) {
                return node.location();
            }
            node = inner.get();
        }
        return node.location();
    }
}
