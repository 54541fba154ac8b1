package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import java.util.Map;
import java.util.Optional;

/**
 * That an instance exists, and what the rule that says so adds.
 *
 * @param rule the rule that matched; empty when there are no rules
 */
record Decision(String when, Optional<Node.Mapping> rule) {

    static Decision of(String when) {
        return new Decision(when, Optional.empty());
    }

    static Decision of(Node.Mapping rule, String standard) {
        return new Decision(Nodes.text(rule, "when").orElse(standard), Optional.of(rule));
    }

    /** What the rule says; empty when it says nothing. */
    Optional<Boolean> allowFailure() {
        return rule.flatMap(keys -> Nodes.flag(keys, "allow_failure"));
    }

    Map<String, String> variables() {
        return Variables.read(get("variables"));
    }

    /** What replaces the job's needs; empty when nothing does. */
    Optional<Node> needs() {
        return get("needs");
    }

    Optional<Node> get(String key) {
        return rule.flatMap(keys -> Nodes.get(keys, key));
    }
}
