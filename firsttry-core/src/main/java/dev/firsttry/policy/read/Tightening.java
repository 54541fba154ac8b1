package dev.firsttry.policy.read;

import dev.firsttry.document.Node;
import dev.firsttry.finding.Location;
import dev.firsttry.policy.Policy;
import dev.firsttry.policy.Term;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds a child policy to at least what its parent demands, field by field. */
final class Tightening {

    private Tightening() {}

    static void check(LoadedPolicy parent, Policy child, Node.Mapping document, Findings findings) {
        Map<String, Term> own = child.terms().stream().collect(Collectors.toMap(Term::field, Function.identity()));
        for (Term demanded : parent.policy().terms()) {
            Term term = own.get(demanded.field());
            if (term != null && !term.tightens(demanded)) {
                findings.add(
                        "policy/loosened",
                        term.field() + " is " + term.words() + ", but " + parent.source()
                                + ", which it extends, demands " + demanded.words() + " ("
                                + term.tightness().words() + ")",
                        "Remove the field or make it tighter: a policy may only tighten what it extends.",
                        place(document, term.field()));
            }
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
