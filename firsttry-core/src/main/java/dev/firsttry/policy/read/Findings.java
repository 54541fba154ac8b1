package dev.firsttry.policy.read;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with a policy. */
final class Findings {

    private static final String SCHEMA = "The fields are listed in docs/schema/policy-1.schema.json.";

    private final List<Finding> findings = new ArrayList<>();

    void badValue(String message, Location location) {
        add("policy/bad-value", message, "Correct the value. " + SCHEMA, location);
    }

    void unknownField(String message, Location location) {
        add(
                "policy/unknown-field",
                message,
                "Correct the name or remove the field: one that is ignored would be a hole. " + SCHEMA,
                location);
    }

    void add(String rule, String message, String remedy, Location location) {
        findings.add(Finding.error(rule, "", message, remedy, location));
    }

    List<Finding> all() {
        return List.copyOf(findings);
    }

    boolean none() {
        return findings.isEmpty();
    }
}
