package dev.firsttry.policy.read;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Collects everything that is wrong with a document. */
public final class Findings {

    private final String kind;
    private final String schema;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param kind first part of the rule ids, such as {@code policy}
     * @param schema where the fields are listed
     */
    public Findings(String kind, String schema) {
        this.kind = Objects.requireNonNull(kind);
        this.schema = Objects.requireNonNull(schema);
    }

    static Findings ofPolicy() {
        return new Findings("policy", "docs/schema/policy-1.schema.json");
    }

    /** What kind of document this is about. */
    String kind() {
        return kind;
    }

    /** A wrong type or a value out of range. */
    public void badValue(String message, Location location) {
        add("bad-value", message, "Correct the value. " + hint(), location);
    }

    void unknownField(String message, Location location) {
        add(
                "unknown-field",
                message,
                "Correct the name or remove the field: one that is ignored would be a hole. " + hint(),
                location);
    }

    /** @param rule second part of the rule id */
    public void add(String rule, String message, String remedy, Location location) {
        findings.add(Finding.error(kind + "/" + rule, "", message, remedy, location));
    }

    /** In the order in which they were found. */
    public List<Finding> all() {
        return List.copyOf(findings);
    }

    /** Whether nothing was found. */
    public boolean none() {
        return findings.isEmpty();
    }

    private String hint() {
        return "The fields are listed in " + schema + ".";
    }
}
