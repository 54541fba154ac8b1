package dev.firsttry.policy.read;

import dev.firsttry.document.Dialect;
import dev.firsttry.document.DocumentReader;
import dev.firsttry.document.DocumentResult;
import dev.firsttry.document.Node;
import dev.firsttry.finding.Fault;
import java.util.List;
import java.util.Optional;

/** Reads a document whose top is an object, strictly. */
public final class Documents {

    private Documents() {}

    /** A JSON document; empty when there is none, and then {@code findings} say why. */
    public static Optional<Node.Mapping> json(PolicySource source, Findings findings) {
        return read(Dialect.JSON, source, findings);
    }

    static Optional<Node.Mapping> read(Dialect dialect, PolicySource source, Findings findings) {
        return DocumentReader.of(dialect).readOne(source.name(), source.bytes()).fold(new DocumentResult.Cases<>() {
            @Override
            public Optional<Node.Mapping> documents(List<Node> documents) {
                return object(documents.get(0), findings);
            }

            @Override
            public Optional<Node.Mapping> faulty(List<Fault> faults) {
                faults.forEach(fault -> malformed(fault, findings));
                return Optional.empty();
            }
        });
    }

    private static Optional<Node.Mapping> object(Node root, Findings findings) {
        Optional<Node.Mapping> mapping = Shape.mapping(root);
        if (mapping.isEmpty()) {
            findings.badValue("a " + findings.kind() + " must be an object", root.location());
        }
        ExactValues.check(root, findings);
        return mapping;
    }

    private static void malformed(Fault fault, Findings findings) {
        findings.add(
                "malformed",
                "the " + findings.kind() + " is not well-formed: " + fault.message(),
                "Correct the file. YAML aliases, duplicate keys and comments in JSON are refused.",
                fault.location());
    }
}
