package dev.firsttry.check;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A check whose old findings are forgiven. */
public record BaselinedCheck(Check check, Baseline baseline) implements Check {

    @Override
    public String name() {
        return check.name();
    }

    @Override
    public CheckScope scope() {
        return check.scope();
    }

    @Override
    public Reuse reuse() {
        return check.reuse();
    }

    /** What is forgiven decides what the entry says. */
    @Override
    public SortedMap<String, String> keyFields(CheckContext context) {
        SortedMap<String, String> fields = new TreeMap<>(check.keyFields(context));
        Baseline own = baseline.of(name());
        if (!own.counts().isEmpty()) {
            fields.put("baseline", own.digest().hex());
        }
        return fields;
    }

    @Override
    public Optional<CheckResult> atOnce(CheckContext context) {
        return check.atOnce(context).map(result -> baseline.apply(name(), result));
    }

    @Override
    public CheckResult run(CheckContext context) {
        return baseline.apply(name(), check.run(context));
    }
}
