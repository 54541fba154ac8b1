package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import java.util.Map;
import java.util.Optional;

/**
 * That an instance exists, and what the rule that says so adds.
 *
 * @param allowFailure what the rule says; empty when it says nothing
 * @param needs what replaces the job's needs; empty when nothing does
 */
record Decision(String when, Optional<Boolean> allowFailure, Map<String, String> variables, Optional<Node> needs) {

    static Decision of(String when) {
        return new Decision(when, Optional.empty(), Map.of(), Optional.empty());
    }

    static Decision of(Node.Mapping rule, String standard) {
        return new Decision(
                Nodes.text(rule, "when").orElse(standard),
                Nodes.flag(rule, "allow_failure"),
                Variables.read(Nodes.get(rule, "variables")),
                Nodes.get(rule, "needs"));
    }
}
